import type { PolicyScheme } from '../domain/policy/scheme';

/** Where a setting's value comes from. */
export type SettingOrigin = '文件规定' | '国务院通知' | '县区文件' | '本软件默认';

/** The leaves of the scheme that an office may change. */
export type SettingKey =
  | Exclude<keyof PolicyScheme, 'id' | 'income' | 'workingAge'>
  | `income.${keyof PolicyScheme['income']}`
  | `workingAge.${keyof PolicyScheme['workingAge']}`;

export type SettingKind = 'text' | 'source' | 'date' | 'count' | 'flag' | 'choice' | 'words' | 'range' | 'shares' | 'multiple' | 'standards' | 'days' | 'areas';

/** One line of the settings screen. */
export interface SchemeSetting {
  /** Path in the scheme, parts joined by a dot. */
  readonly key: SettingKey;
  readonly group: string;
  readonly label: string;
  readonly kind: SettingKind;
  /** What the number counts; blank where there is none. */
  readonly unit: string;
  readonly origin: SettingOrigin;
  /** True when no paper says it and the office may well decide otherwise. */
  readonly ourChoice: boolean;
  /** Why it is what it is, for the clerk. */
  readonly note: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

type Words = readonly [label: string, kind: SettingKind, unit: string, origin: SettingOrigin, note: string];

function settings(group: string, rows: readonly (readonly [SettingKey, Words, SchemeSetting['choices']?])[]): readonly SchemeSetting[] {
  return rows.map(([key, [label, kind, unit, origin, note], choices]) => ({
    key,
    group,
    label,
    kind,
    unit,
    origin,
    ourChoice: origin === '本软件默认',
    note,
    ...(choices === undefined ? {} : { choices }),
  }));
}

const SCHEME = settings('方案', [
  ['name', ['方案名称', 'text', '', '本软件默认', '显示在认定依据和报表上。']],
  ['from', ['施行日期', 'date', '', '文件规定', '从这一天起按本方案认定，直到下一个方案施行。以前的认定仍按当时的方案。']],
  ['source', ['文件依据', 'source', '', '文件规定', '文件名称与条款，显示在认定依据里。']],
]);

const LINE = settings('低保标准', [
  ['standards', ['低保标准', 'standards', '元/人·月', '县区文件', '按县区和起始月份录入。县区没有录入的，按市级下限测算并注明。本软件不预先填写。']],
  [
    'standardPlace',
    ['按哪里的标准', 'choice', '', '本软件默认', '默认按家庭户口所在地；没有填写的，按建档工会所在地。农民工按工作地。'],
    [
      { value: 'household', label: '户口所在地' },
      { value: 'union', label: '建档工会所在地' },
    ],
  ],
  ['areaSuccessors', ['撤并的行政区划', 'areas', '', '国务院通知', '已撤并的县区按接替它的县区取标准，档案里的原代码不变。']],
]);

const INCOME = settings('收入', [
  ['runMonths', ['连续超过标准的月数', 'count', '个月', '文件规定', '家庭人均月收入连续多少个月高于低保标准。等于标准不算超过。']],
  ['income.excludeRelief', ['不计政府救助', 'flag', '', '本软件默认', '判断能否脱困时，低保金等政府救助不算自有收入。判断解困时全部计入。']],
  ['income.excludeUnionAid', ['不计工会帮扶', 'flag', '', '本软件默认', '判断能否脱困时，工会帮扶资金不算自有收入。判断解困时全部计入。']],
  ['income.deductExpensesFor', ['扣除刚性支出的困难类别', 'words', '', '本软件默认', '这些困难类别先扣除医疗、就学等刚性支出再与标准比较。默认都不扣除。']],
]);

const TARGETS = settings('目标任务', [
  ['shares', ['各年度退出比例', 'shares', '%', '文件规定', '2018年50%，2019年40%，2020年10%，占基数的比例。累计到100%时等于基数。']],
  ['baseOn', ['基数日期', 'date', '', '本软件默认', '文件以期初在档困难职工家庭为基数，默认取2017年12月31日在档户。']],
  [
    'yearEnd',
    ['统计年度截止', 'choice', '', '本软件默认', '默认到12月31日；工会统计年报以9月30日为止的，可改。'],
    [
      { value: '12-31', label: '12月31日' },
      { value: '09-30', label: '9月30日' },
    ],
  ],
  ['procedureWorkingDays', ['认定程序所需工作日', 'count', '个工作日', '本软件默认', '从提请到年底至少留出的工作日，用来推算当年还来得及的最后月份。']],
]);

const WATCH = settings('退出以后', [
  ['watchMonths', ['跟踪月数', 'count', '个月', '本软件默认', '退出后继续核查收入的月数。期间收入不高于标准的，提示返困。']],
  ['watchBp', ['关注线', 'multiple', '倍低保标准', '本软件默认', '退出后人均收入低于标准的这个倍数时提示关注，与返困分开统计。']],
]);

const EMPLOYMENT = settings('零就业家庭', [
  ['workingAge.men', ['男职工劳动年龄', 'range', '周岁', '本软件默认', '含首尾。']],
  ['workingAge.women', ['女职工劳动年龄', 'range', '周岁', '本软件默认', '含首尾。']],
  ['employedStates', ['算作就业的状态', 'words', '', '本软件默认', '家庭成员中有一人属于这些状态，就不是零就业家庭。']],
]);

const CALENDAR = settings('工作日', [
  ['holidays', ['放假日', 'days', '', '国务院通知', '国务院办公厅公布的放假日期，含假期内的周末。没有名单的年份按周一至周五计算并注明。']],
  ['workdays', ['调休上班日', 'days', '', '国务院通知', '国务院办公厅公布的调休上班日期。']],
]);

/** Every setting of a scheme in the order of the settings screen. */
export const SCHEME_SETTINGS: readonly SchemeSetting[] = [...SCHEME, ...LINE, ...INCOME, ...TARGETS, ...WATCH, ...EMPLOYMENT, ...CALENDAR];
