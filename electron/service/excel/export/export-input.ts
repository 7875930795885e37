import { formatDateCn } from '../../../../shared/domain/calendar/chinese';
import type { IndexRow } from '../../queries/household-index';

/** What the household workbook is made of. */
export interface HouseholdsExport {
  readonly rows: readonly IndexRow[];
  /** Without whole ID, card and phone numbers, addresses and illnesses. */
  readonly masked: boolean;
  readonly unionName: string;
  readonly workingDate: string;
  readonly headCode: string;
  readonly demo: boolean;
}

/** Words that all sheets of the workbook carry. */
export interface SheetWords {
  readonly title: string;
  readonly info: readonly string[];
  readonly demoNote: readonly string[];
  readonly footer: { readonly left: string; readonly right: string };
}

/** Title and lines of a sheet; what is masked or invented says so where nobody overlooks it. */
export function sheetWords(input: Pick<HouseholdsExport, 'masked' | 'unionName' | 'workingDate' | 'headCode' | 'demo'>, title: string): SheetWords {
  const { masked, unionName, workingDate, headCode, demo } = input;
  const marks = [...(masked ? ['已脱敏'] : []), ...(demo ? ['演示数据'] : [])];
  return {
    title: `${unionName}${title}${marks.length === 0 ? '' : `（${marks.join('，')}）`}`,
    info: [`填报单位：${unionName}`, `填报日期：${formatDateCn(workingDate)}`, `核验码：${headCode}`],
    demoNote: demo ? ['注：本表是演示数据，人物和数字均为虚构。'] : [],
    footer: { left: `填报单位：${unionName}`, right: `核验码：${headCode}` },
  };
}
