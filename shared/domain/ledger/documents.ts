import type { Household } from '../household/household';
import type { PolicyScheme } from '../policy/scheme';
import type { AreaCode, DateText } from '../primitives';
import type { TargetBase, TaskAllocation } from '../target/base';

/** 工会组织. */
export interface Union {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Area whose line counts where the household's own is not known. */
  readonly area?: AreaCode;
  /** Sort key and tie-breaker of allocations: the area code, else the order of creation. */
  readonly code: string;
}

/** The ledger's own facts. */
export interface LedgerInfo {
  readonly id: 'ledger';
  /** The union that keeps this ledger (its own node in `union`). */
  readonly unionId: string;
  readonly createdOn: DateText;
  readonly demo: boolean;
  /** 工作日期 that this ledger starts with; absent = today. Only the demo has one (2019-01-15). */
  readonly workingDate?: DateText;
}

/** What was read from which file, so that a count can be followed back to a workbook. */
export interface ImportRecord {
  readonly id: string;
  readonly on: DateText;
  readonly by: string;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly kinds: readonly string[] }[];
  readonly counts: { readonly new: number; readonly changed: number; readonly unchanged: number; readonly conflicts: number; readonly refused: number };
}

/** Every kind of document the store keeps, by kind. */
export interface DocumentsByKind {
  readonly ledger: LedgerInfo;
  readonly union: Union;
  readonly policyScheme: PolicyScheme;
  readonly household: Household;
  readonly targetBase: TargetBase;
  readonly taskAllocation: TaskAllocation;
  readonly importRecord: ImportRecord;
}

export type DocumentKind = keyof DocumentsByKind;
export const DOCUMENT_KINDS: readonly DocumentKind[] = ['ledger', 'union', 'policyScheme', 'household', 'targetBase', 'taskAllocation', 'importRecord'];
