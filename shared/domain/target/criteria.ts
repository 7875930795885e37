import { formatDateCn } from '../calendar/chinese';
import type { DateText } from '../primitives';
import type { BaseCriteria } from './base';

/** What counts by default (rules.md 7): every 建档标准, 解困脱困对象 yes or not stated, no 临时档案. */
export const DEFAULT_BASE_CRITERIA: BaseCriteria = { levels: [], exitTarget: 'yes-or-not-stated', includeTemporary: false };

/** The criteria of a base in full sentences, as they stand beside it on screen and paper. */
export function describeCriteria(criteria: BaseCriteria, on: DateText): readonly string[] {
  return [
    `建档日期在${formatDateCn(on)}及以前；只记到月份的，按该月最后一天计；没有建档日期的不计入。`,
    `${formatDateCn(on)}当日及以前已脱困或已注销的不计入；已解困、仍在档常态化帮扶的计入。`,
    criteria.levels.length === 0 ? '建档标准：全部计入。' : `建档标准：只计${criteria.levels.join('、')}；未填写的不计入。`,
    criteria.exitTarget === 'yes-only' ? '解困脱困对象：只计填“是”的。' : '解困脱困对象：填“是”和未填写的都计入，填“否”的不计入。',
    criteria.includeTemporary ? '临时救助档案：计入。' : '临时救助档案：不计入。',
  ];
}
