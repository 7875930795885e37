import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { formatDateCn } from '../../../shared/domain/calendar/chinese';
import { isDate } from '../../../shared/domain/calendar/date';
import type { Json } from '../../../shared/domain/ledger/change';
import { diffDocument } from '../../../shared/domain/ledger/patch';
import type { TargetBase, TaskAllocation } from '../../../shared/domain/target/base';
import { selectBase } from '../../../shared/domain/target/select-base';
import { ok } from '../../../shared/result';
import type { Command } from '../ledger/ledger';
import { notFound, refused } from './refusal';

/**
 * Freezes the base (rules.md 7): the list as of a day, with its criteria. A new freeze is a new version beside the
 * old one; later edits never reach either.
 */
export const freezeBase: Command<InputOf<'base:freeze'>, OutputOf<'base:freeze'>> = {
  name: 'base:freeze',
  decide: (reader, input, context) => {
    if (!isDate(input.on)) return refused(`基准日${input.on}不是有效日期，没有冻结。`, { on: '请填写有效日期' });
    if (input.on > context.workingDate) return refused(`基准日${formatDateCn(input.on)}还没有到，不能冻结。`);
    const selection = selectBase(reader.all('household'), input.on, input.criteria);
    if (selection.households === 0) return refused(`${formatDateCn(input.on)}没有符合口径的在档户，没有冻结。请核对建档日期和口径。`);
    const version = reader.all('targetBase').reduce((most, base) => Math.max(most, base.version), 0) + 1;
    const base: TargetBase = {
      id: `base-${String(version).padStart(3, '0')}`,
      version,
      on: input.on,
      frozenOn: context.today,
      frozenBy: context.by,
      document: input.document,
      criteria: input.criteria,
      entries: selection.entries,
      unions: reader.all('union').map(({ id, name, code }) => ({ id, name, code })),
    };
    const label = `冻结基数：${formatDateCn(input.on)} ${selection.households}户`;
    // The document is plain JSON by its type; TypeScript cannot see that through `readonly` interfaces.
    return ok({
      label,
      changes: [{ kind: 'targetBase', id: base.id, path: [], after: base as unknown as Json }],
      answer: () => ({ id: base.id, version, label }),
    });
  },
};

/** Enters a task handed down by document (下达任务数), or takes it away again; it stands with the computed one beside it. */
export const setTask: Command<InputOf<'targets:setTask'>, OutputOf<'targets:setTask'>> = {
  name: 'targets:setTask',
  decide: (reader, input) => {
    const base = reader.get('targetBase', input.baseId);
    if (base === undefined) return notFound('这个基数');
    const union = input.unionId === null ? undefined : base.unions.find((candidate) => candidate.id === input.unionId);
    if (input.unionId !== null && union === undefined) return notFound('这个单位');
    if (input.households !== null && input.document.trim() === '') return refused('下达任务数要写明文号，没有保存。', { document: '请填写文号' });
    const id = `task-${base.id}-${input.year}-${input.unionId ?? 'all'}`;
    const before = reader.get('taskAllocation', id);
    const after: TaskAllocation | undefined =
      input.households === null
        ? undefined
        : { id, baseId: base.id, year: input.year, unionId: input.unionId, households: input.households, document: input.document.trim() };
    const label = `${after === undefined ? '取消' : '登记'}下达任务：${union?.name ?? '全部'} ${input.year}年${after === undefined ? '' : ` ${after.households}户`}`;
    return ok({ label, changes: diffDocument('taskAllocation', id, before, after), answer: () => ({ label }) });
  },
};
