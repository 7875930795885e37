import type { ExitRecord } from '../household/episode';
import type { DateText } from '../primitives';
import { comesBefore, countedExitOf, coversDay, type Stay } from '../status/life';

/** What became of a household of the base. */
export type Outcome =
  /** Done: its first exit since the base, whatever came after. */
  | { readonly state: '脱困' | '解困'; readonly exit: ExitRecord }
  /** 注销 without an earlier 脱困 or 解困, and not on file again. */
  | { readonly state: '注销'; readonly exit: ExitRecord }
  /** 未解困: on file, not done. */
  | { readonly state: 'open' }
  /** Neither on file nor left by any recorded exit: its dates were changed after the freeze. */
  | { readonly state: 'unexplained' };

/** The stays that count for a base: the one that was open on its day and what came later. */
export function staysSince(stays: readonly Stay[], baseOn: DateText): readonly Stay[] {
  let start = 0;
  for (let i = 1; i < stays.length; i += 1) {
    const from = stays[i]?.from ?? null;
    if (from === null || from <= baseOn) start = i;
  }
  return start === 0 ? stays : stays.slice(start);
}

/** The exit by 脱困 or 解困 that counts: the first one of these stays, ever. */
export function firstCounted(stays: readonly Stay[]): ExitRecord | null {
  let first: ExitRecord | null = null;
  for (const stay of stays) {
    const exit = countedExitOf(stay);
    if (exit !== null && (first === null || comesBefore(exit, first))) first = exit;
  }
  return first;
}

/**
 * What has become of a household of the base by the end of a day.
 *
 * Policy: rules.md 7. A household counts once, as what its first exit since the base stay was: 解困 then 脱困 is
 *         解困; 注销 or 返困 after an exit changes nothing. An exit of an earlier stay (before a relapse that
 *         the base already contains) does not count. 注销 counts as long as the household is not on file again.
 * Shape:  `stays` as `staysSince` gives them, `first` as `firstCounted` does.
 */
export function outcomeAt(stays: readonly Stay[], first: ExitRecord | null, baseOn: DateText, day: DateText): Outcome {
  if (first !== null && first.on <= day) return { state: first.kind === '脱困' ? '脱困' : '解困', exit: first };
  // Asked for a day before the base, the answer is that of the base's own day.
  const at = day < baseOn ? baseOn : day;
  let left: ExitRecord | null = null;
  for (const stay of stays) {
    if (coversDay(stay, at)) return { state: 'open' };
    if (stay.closed !== null && stay.closed.on <= at && (left === null || comesBefore(left, stay.closed))) left = stay.closed;
  }
  return left?.kind === '注销' ? { state: '注销', exit: left } : { state: 'unexplained' };
}
