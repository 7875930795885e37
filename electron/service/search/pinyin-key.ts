import { pinyin } from 'pinyin-pro';

/**
 * Most readings of one name that are kept. 曾乐行 has 36; where there are more, those that differ least from the usual
 * reading stay, so that no single character loses one of its own.
 */
const MOST_READINGS = 64;

/** One way to type the beginning of a name, and how far it is from the usual reading. */
interface Typed {
  readonly text: string;
  readonly rank: number;
}

const START: readonly Typed[] = [{ text: '', rank: 0 }];

const readings = new Map<string, readonly string[]>();

/** Toneless readings of one character, the usual one first; a character that is no Han is itself in lower case. */
function readingsOf(character: string): readonly string[] {
  let known = readings.get(character);
  if (known === undefined) {
    const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
    known = [...new Set(all.map((reading) => reading.toLowerCase()))].filter((reading) => reading !== '');
    if (known.length === 0) known = [character.toLowerCase()];
    readings.set(character, known);
  }
  return known;
}

/** Every way to type a name in Latin letters: initials first, then full, with several readings (zjg zhangjianguo). */
export function pinyinKeys(name: string): readonly string[] {
  const syllables = [...name.replace(/\s+/g, '')].map(readingsOf);
  return syllables.every((ways) => ways.length === 1) ? onlyKeys(syllables) : manyKeys(syllables);
}

/** Keys of a name that can be read in one way only, as most can. */
function onlyKeys(syllables: readonly (readonly string[])[]): readonly string[] {
  let full = '';
  let initials = '';
  for (const [way = ''] of syllables) {
    full += way;
    initials += way.charAt(0);
  }
  return full === initials ? [full] : [initials, full];
}

function manyKeys(syllables: readonly (readonly string[])[]): readonly string[] {
  let full = START;
  let initials = START;
  for (const ways of syllables) {
    full = combine(full, ways);
    initials = combine(initials, [...new Set(ways.map((way) => way.charAt(0)))]);
  }
  return [...new Set([...initials, ...full].map(({ text }) => text))];
}

/** Key by which names sort as a Chinese reader expects: by sound. */
export function pinyinSortKey(name: string): string {
  let key = '';
  for (const character of name) key += `${readingsOf(character)[0] ?? character} `;
  return key;
}

function combine(starts: readonly Typed[], ways: readonly string[]): readonly Typed[] {
  const next = starts.flatMap(({ text, rank }) => ways.map((way, i) => ({ text: text + way, rank: rank + i })));
  return next.length > MOST_READINGS ? next.sort((a, b) => a.rank - b.rank).slice(0, MOST_READINGS) : next;
}
