import type { Fen } from '../../shared/domain/primitives';
import { err, ok, type Result } from '../../shared/result';

/** Highest amount that one month can hold: 100,000,000 yuan, as the contract has it. */
const LIMIT_FEN = 10_000_000_000;

/** Full-width digits and signs as half-width ones. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * Understands an amount as it is typed or pasted: 1,234.5 · １２３４ · ￥1234.50元. Blank means "not there" (null), never zero.
 * Errors: the reason in words.
 */
export function readAmount(text: string): Result<Fen | null, string> {
  const plain = halfWidth(text)
    .replace(/[\s\u00a0\u3000'"，,]/g, '')
    .replace(/^[￥¥]/, '')
    .replace(/元$/, '');
  if (plain === '') return ok(null);
  if (/^-/.test(plain)) return err('收入不能为负数');
  const parts = /^(\d{1,12})(?:\.(\d*))?$/.exec(plain);
  if (parts === null) return err('不是金额');
  const cents = parts[2] ?? '';
  if (/[1-9]/.test(cents.slice(2))) return err('金额最多两位小数');
  const fen = Number(parts[1]) * 100 + Number(cents.slice(0, 2).padEnd(2, '0'));
  return fen > LIMIT_FEN ? err('金额过大，请核对') : ok(fen);
}

/** Fen as a person would type it: 1234 or 1234.50; a missing amount is blank. */
export function typedAmount(fen: Fen | null): string {
  if (fen === null) return '';
  const yuan = String(Math.floor(fen / 100));
  return fen % 100 === 0 ? yuan : `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}
