import { z } from 'zod';

export const Id = z.string().min(1).max(80);
export const DateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A month of this field of work; a slip such as 0218-05 would stretch every row of months over centuries. */
export const MonthText = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/);
export const DateOrMonth = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
export const FenValue = z.int().min(0).max(10_000_000_000);
export const AreaText = z.string().regex(/^(\d{4}|\d{6})$/);
export const ShortText = z.string().trim().max(200);
export const LongText = z.string().max(4000);
export const Empty = z.strictObject({});
/** A file or folder that a dialog in main has handed out; the page never sees a path. */
export const Token = z.string().regex(/^[a-f0-9]{32}$/);

/** 户 and 人 side by side. */
export const Count = z.object({ households: z.int(), persons: z.int() });
/** numerator ÷ denominator in basis points, rounded half up; null when the denominator is 0. */
export const Rate = z.object({ numerator: z.int(), denominator: z.int(), bp: z.int().nullable() });
export const RatePair = z.object({ households: Rate, persons: Rate });

/** Six marks of the last months: filled, hollow, hatched. */
export const Mark = z.object({ month: MonthText, state: z.enum(['above', 'below', 'unknown']) });
export const VerdictCode = z.enum(['passed', 'failed', 'insufficient']);
