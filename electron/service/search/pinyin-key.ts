import { pinyin } from 'pinyin-pro';

/** Most readings of one name that are kept: names have few characters with several. */
const MOST_READINGS = 12;

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

/** Every way to type a name in Latin letters: full and initials, with several readings (zhangjianguo zjg). */
export function pinyinKeys(name: string): readonly string[] {
  let full: string[] = [''];
  let initials: string[] = [''];
  for (const character of name.replace(/\s+/g, '')) {
    const ways = readingsOf(character);
    full = combine(full, ways);
    initials = combine(initials, [...new Set(ways.map((way) => way.charAt(0)))]);
  }
  return [...new Set([...initials, ...full])];
}

/** Key by which names sort as a Chinese reader expects: by sound. */
export function pinyinSortKey(name: string): string {
  let key = '';
  for (const character of name) key += `${readingsOf(character)[0] ?? character} `;
  return key;
}

function combine(starts: readonly string[], ways: readonly string[]): string[] {
  const next = starts.flatMap((start) => ways.map((way) => start + way));
  return next.length > MOST_READINGS ? next.slice(0, MOST_READINGS) : next;
}
