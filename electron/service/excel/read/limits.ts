/** What a workbook may cost before it is refused. An office's largest ledgers stay far below every one of them. */
export const LIMITS = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 120 * 1024 * 1024,
  /** Parts in the package. */
  entries: 5_000,
  /** Inflated bytes of all parts that are read, counted while they are inflated, never as declared. */
  inflatedBytes: 300 * 1024 * 1024,
  /** A part may inflate to this many times its size … */
  ratio: 100,
  /** … once it is larger than this. */
  ratioFromBytes: 100 * 1024,
  /** A part up to this size may be inflated in one piece. */
  wholeBytes: 32 * 1024 * 1024,
  sheets: 400,
  /** Last column (XFD) and row that a workbook can have. */
  columns: 16_384,
  rows: 1_048_576,
  /** Cells with content, in all sheets. */
  cells: 6_000_000,
  sharedStrings: 4_000_000,
  merges: 100_000,
  styles: 200_000,
} as const;
