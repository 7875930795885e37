import type { AreaCode, DateText, Fen, Month } from '../primitives';

/** Where a number comes from, so that a reviewer can hold it against the paper. */
export interface PolicySource {
  readonly document: string;
  readonly clause: string;
}

/** One entry of the 低保标准: what a place paid per person and month from a month on. */
export interface DibaoStandard {
  readonly id: string;
  readonly area: AreaCode;
  readonly from: Month;
  /** Fen per person and month. */
  readonly fen: Fen;
  /** Document number, e.g. 秦政字〔2017〕44号; blank where the office did not enter it. */
  readonly document: string;
}

/** A share of the base that has to exit in one year, in basis points (100 bp = 1 %). */
export interface ExitShare {
  readonly year: number;
  readonly bp: number;
}

/**
 * Every local number and list, dated (政策方案). Rules take their numbers from here and from nowhere else.
 * Defaults are those marked ◇ in the rules; what is only our choice says so in `source`.
 */
export interface PolicyScheme {
  readonly id: string;
  readonly name: string;
  /** In force from this day until a later scheme starts. */
  readonly from: DateText;
  readonly source: PolicySource;
  readonly standards: Readonly<Record<string, DibaoStandard>>;
  /** Months in a row strictly above the line (default 6). */
  readonly runMonths: number;
  readonly income: {
    /** 政府救助 is left out of the income that counts for 脱困 (default true). */
    readonly excludeRelief: boolean;
    /** 工会帮扶 is left out (default true). */
    readonly excludeUnionAid: boolean;
    /** 困难类别 whose rigid expenses are deducted (default none). */
    readonly deductExpensesFor: readonly string[];
  };
  /** Whether the household's 户口所在地 decides the line (default), else the area of its union. */
  readonly standardPlace: 'household' | 'union';
  /** Area codes that were retired, each with the one whose line counts today (130323 抚宁县 → 130306). */
  readonly areaSuccessors?: Readonly<Record<AreaCode, AreaCode>>;
  readonly shares: readonly ExitShare[];
  readonly baseOn: DateText;
  /** Working days that the procedure takes before 31 December (default 30). */
  readonly procedureWorkingDays: number;
  /** Months of watching after the exit (default 12). */
  readonly watchMonths: number;
  /** 关注: below this many basis points of the line (default 12000 = 1.2 times). */
  readonly watchBp: number;
  /** Days without work by law, by year; a year that is missing counts Monday to Friday and says so. */
  readonly holidays: Readonly<Record<string, readonly DateText[]>>;
  /** 调休上班日: weekend days that are worked. */
  readonly workdays: Readonly<Record<string, readonly DateText[]>>;
  readonly workingAge: { readonly men: readonly [number, number]; readonly women: readonly [number, number] };
  /** 工作状态/人员身份 that count as employed for 零就业家庭. */
  readonly employedStates: readonly string[];
  /** 12-31, or 09-30 where the union's statistics end their year there. */
  readonly yearEnd: '12-31' | '09-30';
}
