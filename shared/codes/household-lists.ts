import { type CodeList, type CodeTerm, makeList, type TermWords } from './code-list';

/**
 * 困难类别 in three generations. Their definitions differ, so no word of one is an alias of another:
 * reclassifying is done by a person (domain.md).
 */
const GENERATIONS: readonly { readonly group: string; readonly words: readonly TermWords[] }[] = [
  {
    group: '2017年',
    words: [
      ['低保户', '低保家庭', '低保职工'],
      ['低保边缘户', '低保边缘', '低保边缘家庭', '低保边缘职工'],
      ['意外致困户', '意外致困家庭'],
    ],
  },
  {
    group: '2019年起',
    words: [
      ['深度困难', '深度困难职工', '深度困难户', '深度困难家庭', '深度困难职工家庭'],
      ['相对困难', '相对困难职工', '相对困难户', '相对困难家庭', '相对困难职工家庭'],
      ['意外致困', '意外致困职工', '意外致困职工家庭'],
    ],
  },
  {
    group: '旧表',
    words: [
      ['享受低保', '已享受低保'],
      ['未享受低保', '没有享受低保'],
      ['低保线以上', '低保标准以上'],
    ],
  },
];

export const CATEGORY: CodeList = {
  key: 'category',
  label: '困难类别',
  terms: GENERATIONS.flatMap(({ group, words }) => words.map((entry) => ({ entry, group }))).map(
    ({ entry: [term, ...aliases], group }, index): CodeTerm => ({ term, aliases, group, digit: String(index + 1) }),
  ),
  blankWords: [],
};

export const LEVEL: CodeList = makeList('level', '建档标准', [
  ['全国级', '全国', '国家级', '全国总工会级'],
  ['省级', '省'],
  ['地市级', '市级', '地市', '市', '地级市'],
  ['区县级', '县级', '区级', '县区级', '区县', '县区', '县(市、区)级', '区(县)级', '县(区)级'],
  ['基层', '基层级', '基层工会'],
]);

export const HOUSING: CodeList = makeList(
  'housing',
  '住房类型',
  [
    ['自建房', '自建'],
    ['商品房'],
    ['经济适用房', '经济适用住房', '经适房'],
    ['两限房', '两限商品房'],
    ['承租单位公房', '单位公房', '租住单位公房'],
    ['政府廉租房', '廉租房', '廉租住房'],
    ['租房', '租赁', '租住', '租赁房', '租住房'],
    ['其他', '其它'],
  ],
  {
    older: [
      ['自购房', '自购住房'],
      ['无房', '无住房'],
    ],
  },
);

/** Bands in ㎡. A number is accepted and banded by `toTerm`. */
export const FLOOR_AREA: CodeList = makeList('floorArea', '建筑面积', [
  ['20以下', '20平方米以下', '20平米以下', '20㎡以下', '20m2以下', '20及以下'],
  ['20至50', '20-50', '20到50', '20至50平方米', '20-50平方米', '20至50平米', '20-50平米', '20-50㎡', '20-50m2', '20至50㎡', '20至50m2'],
  ['50至70', '50-70', '50到70', '50至70平方米', '50-70平方米', '50至70平米', '50-70平米', '50-70㎡', '50-70m2', '50至70㎡', '50至70m2'],
  ['70以上', '70平方米以上', '70平米以上', '70㎡以上', '70m2以上', '70及以上'],
]);

export const CAUSE: CodeList = makeList(
  'cause',
  '致困原因',
  [
    ['无劳动能力', '丧失劳动能力', '没有劳动能力'],
    ['有劳动能力而未就业', '有劳动能力未就业', '有劳动能力但未就业'],
    ['下岗失业', '下岗', '失业', '下岗(失业)'],
    ['未参加社会保险', '未参加社保', '未参保'],
    ['社会保险待遇落实不到位', '社保待遇落实不到位', '社会保险待遇未落实'],
    // The form of other offices splits this by who is ill; the file keeps their word beside it.
    ['患重特大疾病', '重特大疾病', '患重大疾病', '重大疾病', '患大病', '大病', '本人大病', '供养直系亲属大病'],
    ['遭受自然灾害', '自然灾害'],
    ['遭受意外事故', '意外事故'],
    ['子女上学', '子女就学', '供子女上学'],
    ['其他', '其它', '其他原因'],
  ],
  // 意外灾害 may be either of two current causes; the others have no counterpart at all.
  { older: [['本人残疾'], ['家属残疾'], ['收入低无法维持基本生活'], ['意外灾害']], blankWords: ['无'] },
);

export const PRIORITY_GROUP: CodeList = makeList(
  'priorityGroup',
  '五类重点群体',
  [
    ['低保范围内有劳动能力而未充分就业', '低保范围内有劳动能力未充分就业', '低保范围内有劳动能力而未充分就业的困难职工'],
    ['收入或生活水平低于低保线而未纳入低保', '收入或生活水平低于低保线未纳入低保', '收入或生活水平低于低保线而未纳入低保的困难职工'],
    ['支出性生活困难', '支出性生活困难(重病、灾害、意外)', '支出型生活困难'],
    ['城市困难农民工', '城镇困难农民工', '困难农民工'],
    ['供给侧结构性改革中的困难职工', '供给侧改革中的困难职工', '供给侧结构性改革'],
    ['其他', '其它'],
  ],
  { blankWords: ['无'] },
);

const BATCHES = makeList(
  'measureBatch',
  '四个一批措施',
  [
    ['就业创业解困脱困一批', '就业创业', '就业创业一批'],
    ['社会保险制度覆盖一批', '社会保险', '社会保险一批', '社会保险制度覆盖'],
    ['大病保险和医疗互助保险保障一批', '医疗保障', '医疗保障一批', '大病保险和医疗互助保障一批'],
    ['社会救助兜底一批', '社会救助兜底', '社会救助'],
  ],
  { blankWords: ['无'] },
);
/** The short form is the first alias: what ledgers with narrow columns write. */
export const MEASURE_BATCH: CodeList = {
  ...BATCHES,
  terms: BATCHES.terms.map((term) => (term.aliases[0] === undefined ? term : { ...term, short: term.aliases[0] })),
};
