import type { AreaCode } from '../domain/primitives';
import { COUNTIES, LATER_NAMES, PROVINCE, RETIRED, SHARED_NAMES } from './area-data';
import { squeeze } from './fold';

/** A place of the civil-affairs code list. */
export interface Area {
  /** 4 digits for a city (`1303`), 6 for a county. */
  readonly code: AreaCode;
  readonly name: string;
}

const CITIES: readonly Area[] = COUNTIES.map(([code, name]) => ({ code, name }));
const CURRENT: readonly Area[] = COUNTIES.flatMap(([city, , counties]) =>
  counties.split(' ').map((entry) => ({ code: city + entry.slice(0, 2), name: entry.slice(2) })),
);
const LATER: readonly Area[] = LATER_NAMES.map(([code, name]) => ({ code, name }));
const FORMER: readonly Area[] = RETIRED.map(([code, name]) => ({ code, name }));
const SUCCESSORS: ReadonlyMap<AreaCode, AreaCode> = new Map(RETIRED.map(([code, , successor]) => [code, successor]));
/** Earlier names last, so that a code shows the name it had in the years of this programme. */
const NAMES: ReadonlyMap<AreaCode, string> = new Map([...LATER, ...FORMER, ...CURRENT, ...CITIES].map(({ code, name }) => [code, name]));

/** Every spelling of a place that is unambiguous → its code. */
const BY_SPELLING: ReadonlyMap<string, AreaCode> = spellings();

function spellings(): ReadonlyMap<string, AreaCode> {
  const found = new Map<string, AreaCode>();
  for (const city of CITIES) {
    for (const cityName of [city.name, city.name.slice(0, -1)]) {
      found.set(cityName, city.code);
      found.set(PROVINCE.name + cityName, city.code);
    }
  }
  for (const { code, name } of [...CURRENT, ...LATER, ...FORMER]) {
    const city = NAMES.get(code.slice(0, 4)) ?? '';
    const prefixes = [PROVINCE.name + city, city, city.slice(0, -1), ...(SHARED_NAMES.includes(name) ? [] : ['', PROVINCE.name])];
    for (const prefix of prefixes) for (const spelling of spellingsOf(name)) if (!found.has(prefix + spelling)) found.set(prefix + spelling, code);
  }
  return found;
}

/** 青龙满族自治县 is also written 青龙县. */
function spellingsOf(name: string): readonly string[] {
  const short = /^(.+?)(?:满族蒙古族|满族|回族)自治县$/.exec(name)?.[1];
  return short === undefined ? [name] : [name, `${short}县`];
}

/** Counties of a city, in the order of their codes. */
export function countiesOf(city: AreaCode): readonly Area[] {
  return CURRENT.filter(({ code }) => code.startsWith(city));
}

/** Cities of the province, in the order of their codes. */
export function cities(): readonly Area[] {
  return CITIES;
}

/** Name of a code (海港区, 秦皇岛市), a retired one's as it was; `null` for a code that is not in the list. */
export function areaName(code: AreaCode): string | null {
  return NAMES.get(code) ?? null;
}

/** 秦皇岛市海港区; a city alone stays 秦皇岛市. `null` for a code that is not in the list. */
export function areaFullName(code: AreaCode): string | null {
  const name = areaName(code);
  return name === null || code.length === 4 ? name : (areaName(cityOf(code)) ?? '') + name;
}

/** The city a code lies in: `130302` → `1303`; a city is its own. */
export function cityOf(code: AreaCode): AreaCode {
  return code.slice(0, 4);
}

/**
 * The area whose line counts for a code: the successor of a retired one (130323 抚宁县 → 130306), else itself.
 * The code that stands in a file or an ID number stays as written.
 */
export function currentArea(code: AreaCode): AreaCode {
  return SUCCESSORS.get(code) ?? code;
}

/**
 * The area that a text names and nothing else: `130302`, `130302000000`, 海港区, 秦皇岛市海港区, 河北省秦皇岛市海港区, 秦皇岛市.
 * A name that several places share needs its city (桥西区 alone → `null`). A retired place keeps its own code.
 */
export function areaFromText(text: string): Area | null {
  const plain = squeeze(text).replace(/[.\-,，、·>/]/g, '');
  const code = BY_SPELLING.get(plain) ?? codeFromDigits(plain);
  const name = code === null ? null : areaName(code);
  return code === null || name === null ? null : { code, name };
}

function codeFromDigits(text: string): AreaCode | null {
  const match = /^(\d{4})(\d{2})?(?:0{2}|0{3}|0{6})?$/.exec(text);
  const [, city, county = '00'] = match ?? [];
  if (city === undefined) return null;
  return county === '00' ? city : city + county;
}

/** Longest spelling first, so that 秦皇岛市海港区 is not read as 秦皇岛市. */
const LONGEST_FIRST: readonly string[] = [...BY_SPELLING.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The area that an address begins with (秦皇岛市卢龙县幸福里21栋 → 130324); a bare city tells no county but is an answer. */
export function areaFromAddress(address: string): Area | null {
  const plain = squeeze(address);
  const spelling = LONGEST_FIRST.find((candidate) => plain.startsWith(candidate));
  return spelling === undefined ? null : areaFromText(spelling);
}
