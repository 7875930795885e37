import type { DateOrMonth, DateText, Fen } from '../primitives';

/** 一帮一: a helper with dates. */
export interface Pairing {
  readonly id: string;
  /** 帮扶单位. */
  readonly unit?: string;
  /** 帮扶责任人. */
  readonly name: string;
  /** 责任人类别, e.g. 基层党政领导, 基层工会干部, 上级工会领导. */
  readonly role?: string;
  /** 职务. */
  readonly post?: string;
  readonly phone?: string;
  readonly from?: DateOrMonth;
  readonly until?: DateOrMonth;
  /** 计划脱困年度 as this row of the pairing ledger states it. */
  readonly plannedExitYear?: number;
}

/** 致困因素核实: what became of one cause (rules.md 3b). */
export interface CauseFinding {
  readonly id: string;
  readonly cause: string;
  readonly finding: '已消除' | '已有保障不再致困' | '未消除';
  readonly on: DateText;
  readonly reason: string;
  readonly evidence?: string;
}

/** 帮扶措施 of the plan. */
export interface Measure {
  readonly id: string;
  readonly batch: string;
  readonly action: string;
  readonly cause?: string;
  readonly unit?: string;
  readonly person?: string;
  readonly expectedFen?: Fen;
  readonly dueOn?: DateText;
  readonly doneOn?: DateText;
  readonly effect?: string;
}

/** 走访, 送温暖, 核查, 回访. */
export interface Visit {
  readonly id: string;
  readonly kind: string;
  readonly on: DateText;
  readonly by: readonly string[];
  readonly finding?: string;
}

/** 低保, 特困 …: the paper that began (and the one that ended) government relief. */
export interface ReliefPaper {
  readonly id: string;
  readonly kind: string;
  readonly document: string;
  readonly from: DateOrMonth;
  readonly until?: DateOrMonth;
  readonly endDocument?: string;
}

/** Answer of civil affairs for one person (核对). */
export interface MeansCheckEntry {
  readonly id: string;
  readonly memberId: string | 'head';
  readonly on: DateText;
  readonly result: string;
  readonly decision?: string;
}

/** 告知同意书 or 核对授权书 of one person. */
export interface ConsentPaper {
  readonly id: string;
  readonly memberId: string | 'head';
  readonly kind: '告知同意书' | '核对授权书';
  readonly version: string;
  readonly signedOn: DateText;
  readonly guardian?: string;
  readonly withdrawnOn?: DateText;
}

/** Social insurance of one person in one year, and what is owed. */
export interface InsuranceYear {
  readonly id: string;
  readonly memberId: string | 'head';
  readonly year: number;
  /** 养老, 失业, 工伤, 职工医保, 居民医保, 大病保险, 职工医疗互助. */
  readonly kind: string;
  readonly insured: boolean;
  readonly owedBy?: string;
  readonly owedMonths?: number;
  readonly owedFen?: Fen;
  readonly unpaidBenefit?: string;
}

/** Homes, vehicles, shop. */
export interface Property {
  readonly id: string;
  readonly kind: string;
  readonly description: string;
}

/** A paper in the folder; the bytes are kept by the store under `contentHash`. */
export interface AttachmentEntry {
  readonly id: string;
  readonly title: string;
  readonly paperKind: string;
  readonly contentHash: string;
  readonly bytes: number;
  readonly addedOn: DateText;
}
