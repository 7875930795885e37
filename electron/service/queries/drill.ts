import type { TargetProgress } from '../../../shared/domain/target/progress-types';
import type { YearFigure } from '../../../shared/domain/target/year-tally';
import { schemeOf } from '../ledger/scheme';
import type { OpenLedger, Session } from '../session/session';
import { neglectDrill } from './neglect';
import { baseOf, ProgressCache } from './targets';

/** Households behind a number, and what the number was. */
export interface Drill {
  readonly title: string;
  readonly ids: ReadonlySet<string>;
}

const FIGURE_WORDS: Readonly<Partial<Record<YearFigure | 'base' | 'gone', string>>> = {
  base: '基数',
  done: '完成（脱困和解困）',
  graduated: '脱困',
  relieved: '解困',
  deregistered: '注销退出',
  newExits: '新增户退出',
  relapses: '返困',
  plannedLate: '计划退出但来不及',
  forecastWith: '预计可完成（含办理时限）',
  forecastNew: '预计本年首次可完成',
  forecastWithout: '预计可完成（不含办理时限）',
  notRelieved: '未解困',
  cumulativeDone: '累计完成',
};

const caches = new WeakMap<OpenLedger, ProgressCache>();

/** Progress of a base on the working date, computed once per state of the ledger. */
export function progressOf(session: Session, open: OpenLedger, baseId: string | null): TargetProgress | null {
  const { reader } = open.ledger;
  const base = baseOf(reader, baseId);
  if (base === undefined) return null;
  const cache = caches.get(open) ?? new ProgressCache();
  caches.set(open, cache);
  return cache.progress(reader, base, session.rows(open), session.workingDate(open));
}

/** Looks up the households behind a drill key; null when the key is none (any more). */
export function resolveDrill(session: Session, open: OpenLedger, key: string): Drill | null {
  const [page, first = '', ...rest] = key.split(':');
  if (page === 'home') return neglectDrill(first, session.rows(open), schemeOf(open.ledger.reader), session.workingDate(open));
  if (page !== 'targets') return null;
  const progress = progressOf(session, open, first);
  const figure = rest.join(':');
  // Keys come from the page: only a figure of its own counts, not what every object inherits.
  const ids = progress !== null && Object.hasOwn(progress.drill, figure) ? progress.drill[figure] : undefined;
  if (progress === null || ids === undefined) return null;
  return { title: titleOf(progress, figure), ids: new Set(ids) };
}

/** 2018年 · 海港区总工会 · 脱困. */
function titleOf(progress: TargetProgress, key: string): string {
  const [unionId = '*', year = '0', figure = ''] = key.split('|');
  const union = unionId === '*' ? '' : (progress.unions.find((scope) => scope.unionId === unionId)?.name ?? '');
  const words = FIGURE_WORDS[figure as YearFigure] ?? figure.replace(/^deregistered[^\p{Script=Han}]*/u, '注销 ');
  return [year === '0' ? '' : `${year}年`, union, words].filter((part) => part !== '').join(' · ');
}
