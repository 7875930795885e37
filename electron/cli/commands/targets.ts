import { codeList } from '../../../shared/codes/code-lists';
import { toTerm } from '../../../shared/codes/to-term';
import type { OutputOf } from '../../../shared/contract/contract';
import { isDate } from '../../../shared/domain/calendar/date';
import { EXIT_KINDS, type ExitKind } from '../../../shared/domain/household/episode';
import { idKey } from '../../../shared/domain/identity/id-number';
import { DEFAULT_BASE_CRITERIA } from '../../../shared/domain/target/criteria';
import { asOfProblem } from '../as-of';
import { type CliCommand, shapeOf } from '../cli-command';
import { withLedger } from '../open-ledger';
import { done, refusedWith, wrongUsage } from '../outcome';

/** Freezes the base as of a day, with the default criteria. */
export const baseCommand: CliCommand = {
  usage: 'base DIR --on 2017-12-31',
  shape: shapeOf(['DIR'], { values: ['on', 'document'], required: ['on'] }),
  run: async ({ positional, values }) => {
    const on = values['on'] ?? '';
    if (!isDate(on)) return wrongUsage(`--on ${on} 不是日期，请写成 2017-12-31`);
    return withLedger(positional[0] ?? '', { writes: true }, async ({ api }) => {
      const frozen = await api['base:freeze']({ on, document: values['document'] ?? '', criteria: { ...DEFAULT_BASE_CRITERIA, levels: [] } });
      if (!frozen.ok) return refusedWith(frozen.error.message);
      const view = await api['targets:view']({ baseId: frozen.value.id, unionId: null });
      const base = view.ok ? view.value.base : null;
      return done(frozen.value.label, { on, version: frozen.value.version, households: base?.households ?? 0, persons: base?.persons ?? 0 });
    });
  },
};

/** Where the base stands against its targets. */
export const targetsCommand: CliCommand = {
  usage: 'targets DIR [--as-of DATE] --json',
  shape: shapeOf(['DIR'], { values: ['as-of'], required: [] }),
  run: async ({ positional, values }) => {
    const problem = asOfProblem(values['as-of']);
    if (problem !== null) return wrongUsage(problem);
    return withLedger(positional[0] ?? '', { writes: false, asOf: values['as-of'] }, async ({ api }) => {
      const view = await api['targets:view']({ baseId: null, unionId: null });
      if (!view.ok) return refusedWith(view.error.message);
      const { base, years, unions, equations } = view.value;
      if (base === null) return refusedWith('还没有冻结基数，没有目标任务。请先运行 base。');
      const json = {
        base: { on: base.on, households: base.households, persons: base.persons },
        years: years.map(yearJson),
        unions: unions.map((union) => ({ union: union.union, base: union.base, years: union.years.map(yearJson) })),
        equations,
      };
      return done(
        years.map((year) => `${year.year}年 任务${year.task.households}户 完成${year.done.households}户 剩余${year.remaining.households}户`).join('\n'),
        json,
      );
    });
  },
};

type YearView = OutputOf<'targets:view'>['years'][number];

const rateJson = ({ numerator, denominator, bp }: { numerator: number; denominator: number; bp: number | null }) => ({
  numerator,
  denominator,
  percent: bp === null ? null : bp / 100,
});
const pairJson = ({ households, persons }: YearView['rates']['annualTask']) => ({ households: rateJson(households), persons: rateJson(persons) });

function yearJson(year: YearView) {
  return {
    year: year.year,
    task: year.task.households,
    done: year.done.households,
    remaining: year.remaining.households,
    persons: { task: year.task.persons, done: year.done.persons, remaining: year.remaining.persons },
    graduated: year.graduated.households,
    relieved: year.relieved.households,
    deregistered: year.deregistered.households,
    cumulativeDone: year.cumulativeDone.households,
    forecast: {
      withProcedure: year.forecast.withProcedure.households,
      withoutProcedure: year.forecast.withoutProcedure.households,
      submitBy: year.forecast.submitBy,
      lastIncomeMonth: year.forecast.lastIncomeMonth,
    },
    rates: {
      annualTask: pairJson(year.rates.annualTask),
      cumulative: pairJson(year.rates.cumulative),
      afterDeregistered: pairJson(year.rates.afterDeregistered),
      onFileAtYearStart: pairJson(year.rates.onFileAtYearStart),
    },
  };
}

/** Records a 历史退出. With 注销 the reason may be a term of the list; any other text counts as 其他. */
export const exitCommand: CliCommand = {
  usage: 'exit DIR --id-number N --kind 脱困|解困|注销 --on DATE --reason TEXT',
  shape: shapeOf(['DIR'], { required: ['id-number', 'kind', 'on', 'reason'], values: ['id-number', 'kind', 'on', 'reason', 'as-of'] }),
  run: async ({ positional, values }) => {
    const kind = EXIT_KINDS.find((known) => known === values['kind']);
    const on = values['on'] ?? '';
    if (kind === undefined) return wrongUsage('--kind 只能是 脱困、解困 或 注销');
    if (!isDate(on)) return wrongUsage(`--on ${on} 不是日期，请写成 2018-10-15`);
    const problem = asOfProblem(values['as-of']);
    if (problem !== null) return wrongUsage(problem);
    return withLedger(positional[0] ?? '', { writes: true, asOf: values['as-of'] }, async ({ open, api }) => {
      const { reader } = open.ledger;
      const key = idKey(values['id-number'] ?? '');
      const household = reader.all('household').find((candidate) => candidate.head.idNumber !== undefined && idKey(candidate.head.idNumber) === key);
      if (household === undefined) return refusedWith('台账里没有这个身份证号的户，没有登记。');
      const reason = values['reason'] ?? '';
      const saved = await api['exit:record']({
        id: household.id,
        revision: reader.revision('household', household.id),
        kind,
        on,
        reason,
        deregisterReason: deregisterReasonOf(kind, reason),
      });
      if (!saved.ok) return refusedWith(saved.error.message);
      return done([saved.value.label, ...saved.value.warnings].join('\n'), { label: saved.value.label, warnings: saved.value.warnings });
    });
  },
};

function deregisterReasonOf(kind: ExitKind, reason: string): string {
  if (kind !== '注销') return '';
  const reading = toTerm('deregisterReason', reason);
  return codeList('deregisterReason').terms.some(({ term }) => term === reading.term) ? reading.term : '其他';
}

/** Takes the last command back. */
export const undoCommand: CliCommand = {
  usage: 'undo DIR',
  shape: shapeOf(['DIR']),
  run: async ({ positional }) =>
    withLedger(positional[0] ?? '', { writes: true }, async ({ api }) => {
      const undone = await api['session:undo']({});
      return undone.ok ? done(`已撤销：${undone.value.label}`, { undone: undone.value.label }) : refusedWith(undone.error.message);
    }),
};
