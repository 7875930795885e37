import type { AreaCode, Fen, Month } from '../domain/primitives';

/** A 低保标准 that is known from a published paper and offered when the office enters its own. */
export interface KnownStandard {
  readonly area: AreaCode;
  readonly from: Month;
  /** Fen per person and month. */
  readonly fen: Fen;
  readonly document: string;
  /** The paper says 不低于: a county may have set more, so its own figure has to be asked for. */
  readonly floor: boolean;
  /** What the screen says beside it. */
  readonly note: string;
}

/** Offered, never entered by the program itself: a line decides over people and is entered by one. */
export const KNOWN_STANDARDS: readonly KnownStandard[] = [
  {
    area: '1303',
    from: '2018-01',
    fen: 60_000,
    document: '秦政字〔2017〕44号',
    floor: true,
    note: '文件规定全市城市低保标准每人每月不低于600元，各县区可以高于此数，请按县区文件核对后录入。',
  },
];
