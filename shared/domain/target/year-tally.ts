import { Tally } from './tally';

/** What is counted for a year (and at the working date), in 户 and 人, with the ids behind it. */
export const YEAR_FIGURES = [
  /** Households of the base whose first exit lies in the year; graduated + relieved. */
  'done',
  'graduated',
  'relieved',
  /** Households of the base that left by 注销 in the year, and are not on file again. */
  'deregistered',
  /** First exits of households enrolled after the base; and of others that are not in it. */
  'newExits',
  'outsideExits',
  /** Households of the base with exits in the year that do not count again: 脱困 after 解困, exits after 返困. */
  'repeatExits',
  /** Households of the base that fell back in the year, each once; the stock equation counts every time (户次). */
  'relapses',
  /** State of the base at the year's end, or at the working date in the year that runs. */
  'cumulativeDone',
  'cumulativeGraduated',
  'cumulativeRelieved',
  'cumulativeDeregistered',
  'notRelieved',
  'gone',
  'unexplained',
  /** Of those done: 解困 before the base's own day, which counts for no year. */
  'beforeBase',
  'onFileAtStart',
  'exitsOfOnFile',
  /** Not done yet, could be by the year's end; `forecastNew`: this is the first year in which they could. */
  'forecastWith',
  'forecastWithout',
  'forecastNew',
  'plannedLate',
] as const;
export type YearFigure = (typeof YEAR_FIGURES)[number];

/** The counters of one year of one union, or of the whole. */
export interface YearTally {
  readonly by: Readonly<Record<YearFigure, Tally>>;
  /** 注销 of the year by 注销原因; '' = none was given. */
  readonly reasons: Map<string, Tally>;
}

export function emptyYearTally(): YearTally {
  const by: Partial<Record<YearFigure, Tally>> = {};
  for (const figure of YEAR_FIGURES) by[figure] = new Tally();
  return { by: by as Record<YearFigure, Tally>, reasons: new Map() };
}
