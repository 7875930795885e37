/**
 * Slots: the features by which a text is looked up. Digits and small letters have one each and one for each pair of
 * neighbours; every other character shares one of a few, by a hash. A text that contains a query has all the query's slots.
 */
const KINDS = 36;
const PAIRS = KINDS;
const OTHERS = PAIRS + KINDS * KINDS;
const OTHER_SLOTS = 256;
export const SLOTS = OTHERS + OTHER_SLOTS;

const ZERO = 48;
const SMALL_A = 97;

/** Position of a digit (0–9) or small letter (10–35); -1 for anything else. */
function kindOf(code: number): number {
  if (code >= ZERO && code < ZERO + 10) return code - ZERO;
  return code >= SMALL_A && code < SMALL_A + 26 ? code - SMALL_A + 10 : -1;
}

const otherSlot = (code: number): number => OTHERS + (Math.imul(code, 0x9e37_79b1) >>> 24);

/** Sets a bit in the word of each slot that the text has. `words` has `SLOTS` words. */
export function setSlots(words: Uint32Array, bit: number, text: string): void {
  let before = -1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind < 0) setBit(words, otherSlot(code), bit);
    else {
      setBit(words, kind, bit);
      if (before >= 0) setBit(words, PAIRS + before * KINDS + kind, bit);
    }
    before = kind;
  }
}

function setBit(words: Uint32Array, slot: number, bit: number): void {
  words[slot] = (words[slot] ?? 0) | bit;
}

/** What a query asks for. */
export interface SlotQuery {
  readonly slots: readonly number[];
  /** The slots say all: a text that has them contains the query. Else it has to be looked at. */
  readonly exact: boolean;
}

/** Slots of a folded query that is not blank. A pair stands for its two letters. */
export function slotsOf(query: string): SlotQuery {
  const slots = new Set<number>();
  const kinds = Array.from({ length: query.length }, (_unused, i) => kindOf(query.charCodeAt(i)));
  for (const [i, kind] of kinds.entries()) {
    const before = kinds[i - 1] ?? -1;
    const after = kinds[i + 1] ?? -1;
    if (kind < 0) slots.add(otherSlot(query.charCodeAt(i)));
    else if (before >= 0) slots.add(PAIRS + before * KINDS + kind);
    else if (after < 0) slots.add(kind);
  }
  return { slots: [...slots], exact: query.length <= 2 && kinds.every((kind) => kind >= 0) };
}
