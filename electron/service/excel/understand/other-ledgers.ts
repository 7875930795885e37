import { squeeze } from '../../../../shared/codes/fold';

interface OtherLedger {
  /** Headings of which at least one must be there, beside `also`. */
  readonly heading: RegExp;
  readonly also: RegExp;
  /** Words of a title or sheet name that make `heading` enough. */
  readonly title: RegExp;
  readonly reason: string;
}

/** Ledgers of this field of work that are read in a later version; taken for an archive they would write wrong files. */
const OTHER_LEDGERS: readonly OtherLedger[] = [
  {
    heading: /^(?:实发|应发|发放|救助|补助|慰问|帮扶|资助|助学|领取|合计)?(?:资金|金|款)?金额|^(?:救助|补助|慰问|助学|帮扶)(?:金|款|标准)|^(?:发放|补助)标准/,
    also: /发放(?:日期|时间|金额|标准|方式)|领取人|签[字名]|签收|资金来源|(?:帮扶|救助|慰问)项目|代领/,
    title: /发放|花名册|慰问|救助金|助学|领取/,
    reason: '这是救助发放花名册，资金功能完成后才能导入，这次没有导入。',
  },
  {
    heading: /^(?:退出|脱困|解困|注销|撤档)(?:日期|时间|原因|方式|类型|类别)/,
    also: /^(?:退出|注销|撤档)(?:原因|方式|类型|类别)|公示/,
    title: /(?:退出|脱困|解困|注销|撤档).*(?:名单|名册|花名册|登记|台账|审批)/,
    reason: '这是退出名单，认定与退出功能完成后才能导入，这次没有导入。请先在档案里逐户登记。',
  },
  {
    heading: /^(?:走访|慰问|回访)(?:日期|时间|人|人员|内容|情况|记录)/,
    also: /^(?:走访|慰问|回访)(?:日期|时间|人|人员|内容|情况|记录)/,
    title: /走访|回访/,
    reason: '这是走访记录，走访功能完成后才能导入，这次没有导入。',
  },
  {
    heading: /^(?:核对|比对)(?:结果|结论|日期|时间|情况)/,
    also: /授权|疑点|车辆|房产|工商|存款/,
    title: /(?:核对|比对).*(?:名单|结果|反馈)/,
    reason: '这是民政核对结果，核对功能完成后才能导入，这次没有导入。',
  },
];

/** Why a sheet is a ledger of another kind; `null` when nothing says so. `headings` without bands. */
export function otherLedgerReason(headings: readonly string[], titles: readonly string[]): string | null {
  const plain = headings.map(squeeze);
  const title = titles.map(squeeze).join(' ');
  const found = OTHER_LEDGERS.find(({ heading, also, title: words }) => {
    const first = plain.findIndex((text) => heading.test(text));
    return first >= 0 && (words.test(title) || plain.some((text, index) => index !== first && also.test(text)));
  });
  return found?.reason ?? null;
}
