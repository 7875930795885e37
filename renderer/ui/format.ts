import { formatFen } from '../../shared/domain/money';

/** What stands where something is not known. */
export const UNKNOWN = '—';

/** Fen (fractions of a fen are rounded half up) as 1,234.00; null as a dash. */
export function money(fen: number | null): string {
  return fen === null ? UNKNOWN : formatFen(Math.floor(fen + 0.5));
}

/** Whole number with thousands commas: 1,240; null as a dash. */
export function whole(count: number | null): string {
  return count === null ? UNKNOWN : String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Basis points as 45.3%, rounded half up; null (nothing to divide by) as a dash. */
export function rate(bp: number | null): string {
  return bp === null ? UNKNOWN : `${(Math.floor(bp / 10 + 0.5) / 10).toFixed(1)}%`;
}

/** `2018-03` as 2018年3月; anything that is not a month comes back as it is. */
export function monthCn(month: string): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(month);
  return parts === null ? month : `${String(parts[1])}年${String(Number(parts[2]))}月`;
}

/** `2018-03` as 3月, for a column under its year. */
export function monthShort(month: string): string {
  return `${String(Number(month.slice(5, 7)))}月`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO instant as the clock on the wall shows it: 09:40; blank when it is no instant. */
export function clock(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** An ISO instant as 2019-01-15 09:40 in this computer's time; blank when it is no instant. */
export function dateClock(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clock(instant)}`;
}

/** An ISO instant without its year, for a short list: 01-15 09:40; blank when it is no instant. */
export function dayClock(instant: string): string {
  return dateClock(instant).slice(5);
}

/** Bytes as a person reads them: 36 KB, 1.2 MB. */
export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
