import type { DateText } from '../primitives';

/** Which households a base counts (rules.md 7); shown at the freeze and kept with it. */
export interface BaseCriteria {
  /** 建档标准 that count; empty = all. */
  readonly levels: readonly string[];
  /** 解困脱困对象: yes or not stated (default), or only those that say yes. */
  readonly exitTarget: 'yes-or-not-stated' | 'yes-only';
  readonly includeTemporary: boolean;
}

/** A household as the base had it; later edits never reach it. */
export interface BaseEntry {
  readonly householdId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly unionId: string;
  /** People of the household on the base date. */
  readonly persons: number;
}

/** A frozen list (基数): the denominator of every rate that names it. */
export interface TargetBase {
  readonly id: string;
  /** 1, 2, …: a new freeze stands beside the old one. */
  readonly version: number;
  readonly on: DateText;
  readonly frozenOn: DateText;
  readonly frozenBy: string;
  readonly document: string;
  readonly criteria: BaseCriteria;
  readonly entries: readonly BaseEntry[];
  /** Unions as they were: id, name, code. */
  readonly unions: readonly { readonly id: string; readonly name: string; readonly code: string }[];
}

/** 下达任务数: a task handed down by document; it stands, with the computed one beside it. */
export interface TaskAllocation {
  readonly id: string;
  readonly baseId: string;
  readonly year: number;
  /** A union of the base, or `null` for the whole. */
  readonly unionId: string | null;
  readonly households: number;
  readonly document: string;
}
