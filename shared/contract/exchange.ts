import { z } from 'zod';
import { Empty, Id, ShortText, Token } from './common';
import { HouseholdFilter, HouseholdSort } from './households';

const RowState = z.enum(['new', 'changed', 'unchanged', 'conflict', 'refused']);
const Counts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), conflicts: z.int(), refused: z.int() });
const Problem = z.object({ file: z.string(), sheet: z.string(), row: z.int(), column: z.string(), value: z.string(), reason: z.string() });

export const ImportPreview = z.object({
  previewId: Id,
  counts: Counts,
  files: z.array(
    z.object({
      file: z.string(),
      /** What the file as a whole is, in words; '' when not recognised. */
      kind: z.string(),
      /** Why nothing of it could be read; null otherwise. */
      refusal: z.string().nullable(),
      notes: z.array(z.string()),
      sheets: z.array(
        z.object({
          sheet: z.string(),
          kind: z.string(),
          headerRow: z.int(),
          dataRows: z.int(),
          hidden: z.boolean(),
          counts: Counts,
          mapping: z.array(
            z.object({ column: z.string(), heading: z.string(), field: z.string(), how: z.enum(['exact', 'alias', 'folded', 'similar', 'none']) }),
          ),
          sample: z.array(z.array(z.string())),
        }),
      ),
    }),
  ),
  /** Unions that will be created, before they are. */
  unions: z.array(z.object({ name: z.string(), households: z.int() })),
  /** Households that will be created. */
  newHouseholds: z.int(),
  errors: z.array(Problem),
  warnings: z.array(Problem),
  errorsTotal: z.int(),
  warningsTotal: z.int(),
});

export const exchangeContract = {
  /** Bytes of a dropped file; the answer is a token like one from a dialog. */
  'exchange:offerFile': { input: z.strictObject({ name: ShortText, bytes: z.instanceof(Uint8Array) }), output: z.object({ token: Token }) },
  /** Reads and understands the files and compares them with the ledger; nothing is changed. */
  'exchange:preview': { input: z.strictObject({ files: z.array(Token).min(1).max(100) }), output: ImportPreview },
  'exchange:rows': {
    input: z.strictObject({ previewId: Id, states: z.array(RowState).max(5), offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          file: z.string(),
          sheet: z.string(),
          row: z.int(),
          kind: z.string(),
          state: RowState,
          name: z.string(),
          idTail: z.string(),
          reason: z.string(),
          changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
  },
  'exchange:apply': { input: z.strictObject({ previewId: Id }), output: z.object({ counts: Counts, label: z.string(), unions: z.int() }) },
  /** Ends a reading that is under way or throws a preview away; nothing stays behind. */
  'exchange:cancel': { input: z.strictObject({ previewId: Id.nullable() }), output: Empty },
  'exchange:exportHouseholds': {
    input: z.strictObject({ to: Token, filter: HouseholdFilter, sort: HouseholdSort, masked: z.boolean() }),
    output: z.object({ rows: z.int(), fileName: z.string() }),
  },
  'exchange:exportProgress': {
    input: z.strictObject({ to: Token, year: z.int().min(2000).max(2100) }),
    output: z.object({ rows: z.int(), fileName: z.string() }),
  },
} as const;
