import { areaFromAddress, areaFromText } from '../../../../shared/codes/areas';
import { squeeze } from '../../../../shared/codes/fold';
import { districtUnionName } from '../../../../shared/codes/union-areas';

const COUNTY_CODE = 6;
/** A title names its place near its beginning: 附件2：2018年河北省秦皇岛市海港区困难职工台账. */
const LOOK_AT = 24;
const FILLED_BY = /(?:填报|填表|编制|制表|上报|报送)单位(?:\((?:盖章|公章|签章)\))?[:]?(.*)$/;

/**
 * The union that a sheet belongs to: the county that its name or a title names (as that county's 总工会), else the unit
 * that fills it in, as written, else the city of a title. `null` when nothing names one. `lines` are the cells above the header.
 */
export function namedUnion(sheetName: string, lines: readonly string[]): string | null {
  const places = [areaOfSheetName(sheetName), ...lines.map(areaInTitle)].filter((code) => code !== null);
  const county = places.find((code) => code.length === COUNTY_CODE);
  if (county !== undefined) return districtUnionName(county);
  const filledBy = fillingUnit(lines);
  if (filledBy !== null) return filledBy;
  return places[0] === undefined ? null : districtUnionName(places[0]);
}

/** 北戴河区, 北戴河, 1.海港区, 海港区总工会, 海港区台账. */
function areaOfSheetName(name: string): string | null {
  const plain = squeeze(name)
    .replace(/^[\d.、_-]+/, '')
    .replace(/(?:总工会|工会|困难职工|困难家庭|台账|档案|汇总|名册|表|\d{4}年?度?|[(].*[)])/g, '');
  if (plain === '') return null;
  for (const ending of ['', '区', '县', '市']) {
    const area = areaFromText(plain + ending);
    if (area !== null && !/^\d/.test(plain)) return area.code;
  }
  return null;
}

/** The most exact place that a line names; the unit line's own place too (填报单位：海港区总工会). */
function areaInTitle(line: string): string | null {
  const plain = squeeze(line);
  let city: string | null = null;
  for (let at = 0; at < Math.min(plain.length, LOOK_AT); at += 1) {
    const area = /[\d]/.test(plain[at] ?? '') ? null : areaFromAddress(plain.slice(at));
    if (area === null) continue;
    if (area.code.length === COUNTY_CODE) return area.code;
    city ??= area.code;
  }
  return city;
}

/** The unit behind 填报单位（盖章）：, in the same cell or in the next one. */
function fillingUnit(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    const written = FILLED_BY.exec(squeeze(line))?.[1];
    if (written === undefined) continue;
    const unit = (written === '' ? squeeze(lines[index + 1] ?? '') : written)
      .replace(/(?:填报|填表|制表|上报)?(?:日期|时间|人)[:].*$/, '')
      .replace(/[_(].*$/, '');
    if (unit !== '' && !/[:]/.test(unit)) return unit;
  }
  return null;
}
