import { codeList } from '../../../shared/codes/code-lists';
import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { formatDateCn } from '../../../shared/domain/calendar/chinese';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { diffDocument } from '../../../shared/domain/ledger/patch';
import { exitRefusalText } from '../../../shared/domain/status/exit-refusal-text';
import { canRecordExit, withExit } from '../../../shared/domain/status/record-exit';
import { canRecordRelapse, withRelapse } from '../../../shared/domain/status/record-relapse';
import { judgeIncome } from '../../../shared/domain/verdict/judge-income';
import { verdictSentence } from '../../../shared/domain/verdict/verdict-sentence';
import { ok } from '../../../shared/result';
import type { Command } from '../ledger/ledger';
import { nextId } from '../ledger/next-id';
import { judgeInputOf } from '../queries/household-file';
import { conflict, notFound, refused } from './refusal';

/** Terms of 注销原因. */
export const deregisterReasons = (): readonly string[] => codeList('deregisterReason').terms.map(({ term }) => term);

/**
 * Records a 历史退出 (rules.md 3): date, kind and reason as the paper has them. The income verdict of that day is held
 * beside it as a warning; people decide.
 */
export const recordExit: Command<InputOf<'exit:record'>, OutputOf<'exit:record'>> = {
  name: 'exit:record',
  decide: (reader, input, context) => {
    const household = reader.get('household', input.id);
    if (household === undefined) return notFound('这户档案');
    if (reader.revision('household', household.id) !== input.revision) return conflict(household.head.name);
    const entry = {
      kind: input.kind,
      on: input.on,
      reason: input.reason,
      ...(input.deregisterReason === '' ? {} : { deregisterReason: input.deregisterReason }),
    };
    const allowed = canRecordExit(household, entry, { workingDate: context.workingDate, deregisterReasons: deregisterReasons() });
    if (!allowed.ok) return refused(exitRefusalText(allowed.error));
    const { episodeId } = allowed.value;
    const after = withExit(household, episodeId, nextId(household.episodes[episodeId]?.exits ?? {}, 'x'), entry);
    const warnings: string[] = [];
    if (input.kind === '脱困') {
      const verdict = judgeIncome(judgeInputOf(reader, household), lastEndedMonth(input.on));
      if (verdict.verdict !== 'passed') warnings.push(`按退出日期测算，${verdictSentence(verdict)}`);
    }
    const label = `登记${input.kind}：${household.head.name} ${formatDateCn(input.on)}`;
    return ok({
      label,
      changes: diffDocument('household', household.id, household, after),
      answer: (next) => ({ revision: next.revision('household', household.id), label, warnings }),
    });
  },
};

/** A household comes back on file: a new stay that begins as 返困; the year its exit counted in keeps it. */
export const recordRelapse: Command<InputOf<'household:relapse'>, OutputOf<'household:relapse'>> = {
  name: 'household:relapse',
  decide: (reader, input, context) => {
    const household = reader.get('household', input.id);
    if (household === undefined) return notFound('这户档案');
    if (reader.revision('household', household.id) !== input.revision) return conflict(household.head.name);
    const allowed = canRecordRelapse(household, input.on, context.workingDate);
    if (!allowed.ok) return refused(exitRefusalText(allowed.error));
    const after = withRelapse(household, nextId(household.episodes, 'e'), input.on);
    const label = `登记返困：${household.head.name} ${input.on}（${input.reason}）`;
    return ok({
      label,
      changes: diffDocument('household', household.id, household, after),
      answer: (next) => ({ revision: next.revision('household', household.id), label }),
    });
  },
};
