import type { AreaCode } from '../domain/primitives';
import { areaFromText, areaName, currentArea } from './areas';
import { squeeze } from './fold';

const UNION = '总工会';

/** 海港区总工会 for `130302`, 秦皇岛市总工会 for `1303`; a retired county's union is its successor's. `null` for an unknown code. */
export function districtUnionName(area: AreaCode): string | null {
  const name = areaName(currentArea(area));
  return name === null ? null : name + UNION;
}

/** The area of a 总工会 by its name (秦皇岛市总工会 → `1303`, 秦皇岛市海港区总工会 → `130302`); `null` where the name tells none. */
export function unionArea(unionName: string): AreaCode | null {
  const name = squeeze(unionName);
  return name.endsWith(UNION) ? (areaFromText(name.slice(0, -UNION.length))?.code ?? null) : null;
}
