import { areaName } from '../../../shared/codes/areas';
import { formatMonthCn } from '../../../shared/domain/calendar/chinese';
import { diffDocument } from '../../../shared/domain/ledger/patch';
import { formatFen } from '../../../shared/domain/money';
import type { DibaoStandard } from '../../../shared/domain/policy/scheme';
import { parseMoney } from '../../../shared/forms/written-money';
import { ok } from '../../../shared/result';
import type { Command } from '../ledger/ledger';
import { schemeOf } from '../ledger/scheme';
import { notFound, refused } from './refusal';

/** Adds a 低保标准, or corrects the one of the same place and month; both stay in the history. */
export const setStandard: Command<
  { readonly area: string; readonly from: string; readonly yuan: string; readonly document: string },
  { readonly id: string; readonly label: string }
> = {
  name: 'policy:setStandard',
  decide: (reader, input) => {
    const money = parseMoney(input.yuan);
    if (!money.ok) return refused(`低保标准没有保存：${money.error.reason}`, { yuan: money.error.reason });
    const fen = money.value.value;
    if (fen === undefined || fen === 0) return refused('低保标准没有保存：请填写大于0的金额。', { yuan: '请填写大于0的金额' });
    const scheme = schemeOf(reader);
    const standard: DibaoStandard = { id: `std-${input.area}-${input.from}`, area: input.area, from: input.from, fen, document: input.document.trim() };
    const after = { ...scheme, standards: { ...scheme.standards, [standard.id]: standard } };
    const label = `登记低保标准：${areaName(input.area) ?? input.area} ${formatMonthCn(input.from)}起每人每月${formatFen(fen)}元`;
    return ok({ label, changes: diffDocument('policyScheme', scheme.id, scheme, after), answer: () => ({ id: standard.id, label }) });
  },
};

/** Takes a 低保标准 away; what was computed from it becomes unknown, never zero. */
export const removeStandard: Command<{ readonly id: string }, { readonly label: string }> = {
  name: 'policy:removeStandard',
  decide: (reader, input) => {
    const scheme = schemeOf(reader);
    const { [input.id]: gone, ...standards } = scheme.standards;
    if (gone === undefined || !Object.hasOwn(scheme.standards, input.id)) return notFound('这条低保标准');
    const label = `删除低保标准：${areaName(gone.area) ?? gone.area} ${formatMonthCn(gone.from)}起`;
    return ok({ label, changes: diffDocument('policyScheme', scheme.id, scheme, { ...scheme, standards }), answer: () => ({ label }) });
  },
};
