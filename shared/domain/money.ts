import type { Fen } from './primitives';

function grouped(yuan: number): string {
  return String(yuan).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Fen as yuan with two decimals and thousands commas: 123400 → `1,234.00`; a negative difference keeps its sign. */
export function formatFen(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new Error(`Not whole fen: ${String(fen)}`);
  const size = Math.abs(fen);
  const text = `${grouped(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`;
  return fen < 0 ? `-${text}` : text;
}

/** `12.50元`. */
export function formatYuan(fen: Fen): string {
  return `${formatFen(fen)}元`;
}

/** The way a 低保标准 is written: `600元`, with decimals only where there are fen: `612.50元`. */
export function formatWholeYuan(fen: Fen): string {
  return fen % 100 === 0 ? `${formatFen(fen).slice(0, -3)}元` : formatYuan(fen);
}
