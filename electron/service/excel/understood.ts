/** Kinds of ledger that this program understands so far. */
export const LEDGER_KINDS = ['households', 'members', 'incomes', 'pairings'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** What the clerk calls them. */
export const LEDGER_KIND_LABELS: Readonly<Record<LedgerKind, string>> = {
  households: '困难职工档案',
  members: '家庭成员',
  incomes: '收入逐月核查台账',
  pairings: '结对帮扶台账',
};

/** Between the bands and the heading of a column as it is shown. */
export const HEADING_MARK = ' · ';

/**
 * A column of a sheet that was understood; `field` is a key of shared/forms, or `month:2018-03` for an income month. Only
 * columns of one kind of income may share a field: several sources of one kind, and what belongs to none (unsplitYuan).
 */
export interface UnderstoodColumn {
  /** Excel's letter: A, B, … AP. */
  readonly column: string;
  /** The heading as written, bands joined by `HEADING_MARK`. */
  readonly heading: string;
  readonly field: string;
  readonly how: 'exact' | 'alias' | 'folded' | 'similar';
}

/** One data row; `cells[i]` belongs to `columns[i]` of its sheet and is exactly what the file holds, `null` = blank. */
export interface UnderstoodRow {
  /** Excel's row number, from 1. */
  readonly row: number;
  readonly cells: readonly (string | null)[];
  /** Indexes of cells that the file stores as a number of 1e15 or more: digits are lost, never to be trusted. */
  readonly damaged?: readonly number[];
  /** Indexes of cells that hold an error value (#REF! …). */
  readonly faulty?: readonly number[];
  readonly hidden?: boolean;
}

export interface UnderstoodSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  /** null = none of the kinds; `reason` then says so in Chinese. */
  readonly kind: LedgerKind | null;
  readonly reason: string | null;
  /** Last row of the header, from 1; 0 = none found. */
  readonly headerRow: number;
  readonly columns: readonly UnderstoodColumn[];
  /** Headings that belong to no field; kept so that nothing disappears unsaid. */
  readonly unknownColumns: readonly { readonly column: string; readonly heading: string }[];
  /** 填报单位 and the district that the sheet's name, title or unit line names, as written. */
  readonly unionWritten: string | null;
  /** What an income amount is: the household's total or the amount per head. */
  readonly incomeBasis: 'total' | 'perHead' | null;
  readonly rows: readonly UnderstoodRow[];
}

/** What the worker says of one file. */
export interface UnderstoodFile {
  readonly name: string;
  readonly sha256: string;
  readonly date1904: boolean;
  readonly sheets: readonly UnderstoodSheet[];
  /** Macros, links, connections: named, never run. */
  readonly notes: readonly string[];
}

/** Why a file could not be read at all; `reason` is ready for the clerk. */
export interface UnreadableFile {
  readonly name: string;
  readonly refusal: 'not-a-workbook' | 'encrypted' | 'too-big' | 'time' | 'memory' | 'damaged' | 'missing';
  readonly reason: string;
}

/** Reads files in a process of its own. `null` from `signal` … an aborted reading leaves nothing behind. */
export interface WorkbookReader {
  read(
    path: string,
    name: string,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (rows: number) => void },
  ): Promise<UnderstoodFile | UnreadableFile>;
}

/** Starts the Excel worker: main forks a utility process, plain Node forks a child. */
export interface WorkerStarter {
  start(): Promise<WorkerConnection>;
}

export interface WorkerConnection {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onEnd(listener: (code: number | null) => void): void;
  kill(): void;
}
