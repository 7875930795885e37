import type { Fen } from '../../shared/domain/primitives';
import { parseMoney, yuanText } from '../../shared/forms/written-money';
import { err, ok, type Result } from '../../shared/result';

/**
 * Understands an amount as it is typed or pasted, by the rules of a workbook's cell. Blank means "not there" (null), never zero.
 * Errors: the reason in words.
 */
export function readAmount(text: string): Result<Fen | null, string> {
  const read = parseMoney(text);
  return read.ok ? ok(read.value.value ?? null) : err(read.error.reason);
}

/** Fen as a person would type it: 1234 or 1234.50; a missing amount is blank. */
export function typedAmount(fen: Fen | null): string {
  return fen === null ? '' : yuanText(fen).replace(/\.00$/, '');
}
