import { placeOf } from '../standard/place';
import { type LineSeries, standardTable } from '../standard/standard-table';
import type { JudgeInput } from './income-verdict';

/** The line that a judgement of this file reads. */
export function lineFor({ household, union, scheme }: JudgeInput): LineSeries {
  const place = placeOf(household, union, scheme);
  return standardTable(scheme.standards).lineOf(place === null ? null : place.area);
}
