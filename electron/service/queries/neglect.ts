import type { OutputOf } from '../../../shared/contract/contract';
import { formatMonthCn } from '../../../shared/domain/calendar/chinese';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import { firstExit } from '../../../shared/domain/status/status';
import { watchAfterExit } from '../../../shared/domain/verdict/watch-after-exit';
import { type IndexRow, ON_FILE } from './household-index';

type ListView = OutputOf<'home:view'>['lists'][number];

interface NeglectList {
  readonly key: string;
  readonly label: string;
  /** The rule that finds them, as the clerk reads it. */
  readonly rule: string;
  readonly level: ListView['level'];
  readonly finds: (row: IndexRow) => boolean;
}

/** The lists of the home page whose records exist: what needs a person today (product.md, job 4). */
function neglectLists(scheme: PolicyScheme, workingDate: string): readonly NeglectList[] {
  const lastMonth = lastEndedMonth(workingDate);
  const onFile = (row: IndexRow): boolean => ON_FILE.has(row.status);
  const watched = (row: IndexRow, sign: '返困' | '关注'): boolean => {
    const exit = firstExit(row.household);
    if (exit === null || exit.on > workingDate || row.status === '返困') return false;
    return watchAfterExit({ household: row.household, union: row.union, scheme }, exit, workingDate).sign === sign;
  };
  return [
    {
      key: 'unpaired',
      label: '未结对帮扶单位或责任人',
      rule: '在档户没有在帮的帮扶责任人。',
      level: 'red',
      finds: (row) => onFile(row) && row.openHelpers.length === 0,
    },
    {
      key: 'income-missing',
      label: `缺${formatMonthCn(lastMonth)}收入`,
      rule: '在档户上个月没有收入记录，认定会因此中断。',
      level: 'red',
      finds: (row) => onFile(row) && row.household.incomes[lastMonth] === undefined,
    },
    {
      key: 'exit-due',
      label: '收入达标，可核实退出',
      rule: `在档户连续${scheme.runMonths}个月超过低保标准，致困因素和生活状况尚待核实。`,
      level: 'amber',
      finds: (row) => (row.status === '在档' || row.status === '返困') && row.verdict === 'passed',
    },
    {
      key: 'below',
      label: '收入未超过低保标准',
      rule: `在档户近${scheme.runMonths}个月内有月份未超过低保标准。`,
      level: 'amber',
      finds: (row) => onFile(row) && row.verdict === 'failed',
    },
    {
      key: 'no-cause',
      label: '没有主要致困原因',
      rule: '在档户的主要致困原因是空的。',
      level: 'amber',
      finds: (row) => onFile(row) && row.household.home.mainCause === undefined,
    },
    {
      key: 'no-date',
      label: '没有建档日期',
      rule: '没有建档日期的户不能计入基数。',
      level: 'amber',
      finds: (row) => Object.values(row.household.episodes).every((episode) => episode.enrolledOn === undefined),
    },
    {
      key: 'no-area',
      label: '没有户口所在地行政区划',
      rule: '不知道户口所在地，低保标准只能按工会所在地取。',
      level: 'grey',
      finds: (row) => onFile(row) && row.household.home.area === undefined,
    },
    {
      key: 'relapse-warning',
      label: '退出后收入回落（返困预警）',
      rule: `退出后${scheme.watchMonths}个月内有月份未超过低保标准。`,
      level: 'red',
      finds: (row) => watched(row, '返困'),
    },
    {
      key: 'watch',
      label: '退出后需关注',
      rule: `退出后${scheme.watchMonths}个月内收入不到低保标准的${scheme.watchBp / 10_000}倍。`,
      level: 'amber',
      finds: (row) => watched(row, '关注'),
    },
  ];
}

/** All lists with their counts; one without households stays, so that a zero can be seen. */
export function neglectView(rows: readonly IndexRow[], scheme: PolicyScheme, workingDate: string): ListView[] {
  return neglectLists(scheme, workingDate).map(({ key, label, rule, level, finds }) => ({
    key,
    label,
    rule,
    level,
    households: rows.reduce((sum, row) => sum + (finds(row) ? 1 : 0), 0),
    drill: `home:${key}`,
  }));
}

/** Households of one list, with its name; null for a key that is none. */
export function neglectDrill(
  key: string,
  rows: readonly IndexRow[],
  scheme: PolicyScheme,
  workingDate: string,
): { readonly title: string; readonly ids: ReadonlySet<string> } | null {
  const list = neglectLists(scheme, workingDate).find((candidate) => candidate.key === key);
  return list === undefined ? null : { title: list.label, ids: new Set(rows.filter(list.finds).map((row) => row.household.id)) };
}
