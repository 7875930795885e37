import type { AreaCode, DateOrMonth, DateText, Fen, Month } from '../primitives';
import type { Episode } from './episode';
import type { IncomeRecord } from './income-record';
import type { AttachmentEntry, CauseFinding, ConsentPaper, InsuranceYear, MeansCheckEntry, Measure, Pairing, Property, ReliefPaper, Visit } from './records';

/**
 * One family, one file (一户一档): everything that is about this household alone.
 *
 * Collections are records keyed by an id that is unique inside the household, never arrays: a change is then
 * a path with a value before and after, which is what history and undo are made of. Ids sort in order of entry.
 * Coded fields hold the official term of `shared/codes`, or, where a word is not known, the word as written.
 */
export interface Household {
  readonly id: string;
  /** 卷号, given by this ledger and never reused. */
  readonly fileNo: string;
  /** 职工编号 of the national system. */
  readonly nationalNo?: string;
  /** 建档工会. Not the place of work. */
  readonly unionId: string;
  readonly head: Head;
  readonly home: Home;
  readonly account: Account;
  readonly signatures: Signatures;
  readonly members: Readonly<Record<string, Member>>;
  /** Keyed by month. A month without a record is missing, never zero. */
  readonly incomes: Readonly<Record<Month, IncomeRecord>>;
  readonly episodes: Readonly<Record<string, Episode>>;
  readonly pairings: Readonly<Record<string, Pairing>>;
  readonly causeFindings: Readonly<Record<string, CauseFinding>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly visits: Readonly<Record<string, Visit>>;
  readonly reliefPapers: Readonly<Record<string, ReliefPaper>>;
  readonly meansChecks: Readonly<Record<string, MeansCheckEntry>>;
  readonly consents: Readonly<Record<string, ConsentPaper>>;
  readonly insurances: Readonly<Record<string, InsuranceYear>>;
  readonly properties: Readonly<Record<string, Property>>;
  readonly attachments: Readonly<Record<string, AttachmentEntry>>;
  /** Words as they were imported, by `field` or `memberId.field`, where they differ from the official term. */
  readonly asWritten: Readonly<Record<string, string>>;
}

/** What is known of any person in the file. */
export interface PersonFacts {
  readonly name: string;
  readonly ethnicity?: string;
  readonly sex?: string;
  readonly political?: string;
  /** 18 digits, or 15 as written; folded (half width, no spaces, upper-case X). */
  readonly idNumber?: string;
  readonly birth?: DateText;
  readonly health?: string;
  readonly disability?: string;
  readonly medicalInsurance?: string;
  readonly marriage?: string;
  readonly workStatus?: string;
  /** 月收入 as the form states it; the monthly records are what judgements read. */
  readonly monthlyIncomeFen?: Fen;
}

/** 户主/建档职工. */
export interface Head extends PersonFacts {
  /** 城镇职工 / 农民工: the national system keeps separate lists. */
  readonly workerKind?: string;
  readonly modelWorker?: string;
  readonly phone?: string;
  readonly otherContact?: string;
  readonly postcode?: string;
  readonly workSince?: DateOrMonth;
  readonly industry?: string;
  readonly hukouType?: string;
  readonly employer?: string;
  readonly employerNature?: string;
  readonly enterpriseStatus?: string;
  readonly contractSignedOn?: DateOrMonth;
  readonly contractTerm?: string;
  /** 工作地, the place whose line counts for 农民工. */
  readonly workArea?: AreaCode;
}

/** 家庭成员 (without the head). */
export interface Member extends PersonFacts {
  readonly id: string;
  readonly relation?: string;
  /** 人员身份. */
  readonly identity?: string;
  readonly education?: string;
  readonly schoolSince?: DateOrMonth;
  readonly schoolYears?: string;
  readonly unitOrSchool?: string;
  readonly note?: string;
  /** Member of the household from / until (`until` exclusive); blank = always. Dates decide a month's population. */
  readonly from?: DateOrMonth;
  readonly until?: DateOrMonth;
}

/** The household's own facts on the form. */
export interface Home {
  /** 困难类别. Three generations with different definitions, never aliases of each other. */
  readonly category?: string;
  /** 建档标准. */
  readonly level?: string;
  readonly housing?: string;
  readonly floorArea?: string;
  readonly address?: string;
  /** 户口所在地行政区划. */
  readonly area?: AreaCode;
  readonly singleParent?: boolean;
  /** 家庭其他非薪资年收入. */
  readonly otherYearIncomeFen?: Fen;
  /** 家庭年度总收入. */
  readonly totalYearIncomeFen?: Fen;
  /** 家庭人口, head included. */
  readonly population?: number;
  /** 是否有一定自救能力. */
  readonly selfHelp?: boolean;
  /** 是否为零就业家庭, as the form states it. */
  readonly zeroEmployment?: boolean;
  readonly mainCause?: string;
  readonly secondaryCauses?: readonly string[];
  /** 是否解困脱困对象; absent = not stated, which the base counts by default. */
  readonly exitTarget?: boolean;
  readonly exitTargetOn?: DateOrMonth;
  readonly priorityGroups?: readonly string[];
  readonly measureBatches?: readonly string[];
  /** 计划脱困年度. */
  readonly plannedExitYear?: number;
  /** 拟脱困 / 拟解困. */
  readonly plannedExitKind?: '脱困' | '解困';
  readonly note?: string;
}

/** Bank account for aid. */
export interface Account {
  readonly bank?: string;
  readonly branch?: string;
  readonly cardNo?: string;
  readonly holder?: string;
}

/** 建档人 / 审核人 / 录入人. */
export interface Signatures {
  readonly filedBy?: string;
  readonly reviewedBy?: string;
  readonly enteredBy?: string;
}
