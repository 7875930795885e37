import { areaName } from '../../../shared/codes/areas';
import type { Head, Home, Household } from '../../../shared/domain/household/household';
import type { ReliefPaper } from '../../../shared/domain/household/records';
import type { AreaCode, DateOrMonth, Fen, Month } from '../../../shared/domain/primitives';
import { emptyHousehold } from '../excel/import/empty-household';
import { type Chance, chanceOf } from './chance';
import { type Family, inventFamily } from './invent-family';
import { inventMeasures, inventPairings, inventVisits, MEASURE_BATCHES } from './invent-help';
import { type IncomeStory, inventIncomes } from './invent-incomes';
import { inventCard, inventPhone } from './invent-person';

/** One household that is to be invented. */
export interface HouseholdWish {
  /** Decides everything that the other wishes leave open. */
  readonly seed: number;
  /** From 1; gives id, 卷号 and 职工编号. */
  readonly number: number;
  readonly unionId: string;
  readonly area: AreaCode;
  readonly story: IncomeStory;
  /** Months with incomes, oldest first. */
  readonly months: readonly Month[];
  readonly lineAt: (area: AreaCode, month: Month) => Fen;
  /** 建档日期; `null` = nobody wrote it down. */
  readonly enrolledOn: DateOrMonth | null;
  readonly temporary?: boolean;
  readonly helpers: number;
  readonly plannedExitYear?: number;
}

const CAUSES = ['患重特大疾病', '下岗失业', '无劳动能力', '有劳动能力而未就业', '子女上学', '遭受意外事故', '未参加社会保险', '其他'];
const CLERK = '演示经办人';

/**
 * Invents one household with its people, incomes and help. Nothing in it belongs to anybody: names are drawn, numbers
 * were never given out, addresses are those of 幸福里.
 *
 * Shape:  `taken` holds the ID numbers given so far and gets the new ones; the same wishes in the same order make the
 *         same households.
 */
export function inventHousehold(wish: HouseholdWish, taken: Set<string>): Household {
  const chance = chanceOf(Math.imul(wish.seed, 0x9e37_79b1) ^ Math.imul(wish.number, 0x85eb_ca6b));
  const family = inventFamily(chance, wish.area, taken);
  const population = 1 + Object.keys(family.members).length;
  const number = String(wish.number).padStart(6, '0');
  const cause = chance.pick(CAUSES);
  const batches = MEASURE_BATCHES.filter(() => chance.yes(40));
  const migrant = chance.yes(8);
  const { unionId, enrolledOn, temporary = false } = wish;
  const { marriage, ...person } = family.head;
  const head: Head = {
    ...person,
    ...headFacts(chance, family, wish.area),
    ...(marriage === undefined ? {} : { marriage }),
    ...(migrant ? { workerKind: '农民工', workArea: wish.area } : { workerKind: '城镇职工' }),
  };
  return {
    ...emptyHousehold({ unionId, name: head.name, idNumber: family.head.idNumber }),
    id: `h${number}`,
    fileNo: number,
    nationalNo: `YS${number}`,
    head,
    home: homeOf(chance, wish, { head, family, population, cause, batches }),
    account: { bank: '演示银行', branch: `演示银行${areaName(wish.area) ?? ''}支行`, cardNo: inventCard(chance), holder: head.name },
    signatures: { filedBy: CLERK, reviewedBy: '演示审核人', enteredBy: CLERK },
    members: family.members,
    incomes: inventIncomes(chance, {
      story: wish.story,
      months: wish.months,
      population,
      lineAt: (month) => wish.lineAt(wish.area, month),
      itemised: chance.yes(40),
      enteredBy: CLERK,
    }),
    episodes: { e01: { id: 'e01', kind: temporary ? 'temporary' : 'full', ...(enrolledOn === null ? {} : { enrolledOn }), relapse: false, exits: {} } },
    pairings: inventPairings(chance, wish.helpers, `2018-01-${String(chance.int(10, 28))}`),
    measures: inventMeasures(chance, batches, cause),
    visits: inventVisits(
      chance,
      chance.yes(70) ? [`2018-02-${String(chance.int(10, 14))}`, `2018-${String(chance.int(10, 12))}-${String(chance.int(10, 26))}`] : [],
    ),
    reliefPapers: wish.story === 'relief' ? { r01: reliefPaper(number) } : {},
  };
}

function headFacts(chance: Chance, family: Family, area: AreaCode): Omit<Head, 'name'> {
  const age = 2018 - Number(family.head.birth.slice(0, 4));
  const workStatus = chance.pick(['在岗', '在岗', '灵活就业', '下(待)岗', '失(无)业', '病休']);
  const employed = workStatus === '在岗';
  return {
    ethnicity: chance.pick(['汉族', '汉族', '汉族', '汉族', '满族', '回族']),
    political: chance.pick(['群众', '群众', '群众', '中共党员', '共青团员']),
    health: chance.pick(['良好', '良好', '恶性肿瘤', '心血管病', '糖尿病', '残疾']),
    medicalInsurance: employed ? '职工医保' : chance.pick(['居民医保', '职工医保', '未参保']),
    workStatus,
    modelWorker: '非劳模',
    monthlyIncomeFen: employed ? chance.int(9, 20) * 10_000 : chance.int(0, 8) * 10_000,
    phone: inventPhone(chance),
    postcode: '066000',
    workSince: `${String(2018 - age + 20)}-07`,
    industry: chance.pick(['制造业', '采矿业', '建筑业', '批发和零售业', '交通运输、仓储和邮政业', '住宿和餐饮业']),
    hukouType: chance.pick(['非农业', '非农业', '农业']),
    employer: `${areaName(area) ?? ''}演示${chance.pick(['玻璃厂', '纺织厂', '机械厂', '水泥厂', '商贸公司', '运输公司'])}`,
    employerNature: chance.pick(['国有企业', '集体企业', '民营/私营/个体企业']),
    ...(chance.yes(40) ? { enterpriseStatus: chance.pick(['亏损企业', '改制企业', '关闭破产企业']) } : {}),
  };
}

interface HomeFacts {
  readonly head: Head;
  readonly family: Family;
  readonly population: number;
  readonly cause: string;
  readonly batches: readonly string[];
}

function homeOf(chance: Chance, wish: HouseholdWish, { head, family, population, cause, batches }: HomeFacts): Home {
  const others = CAUSES.filter((each) => each !== cause && chance.yes(18)).slice(0, 3);
  const otherYearIncomeFen = chance.int(0, 12) * 10_000;
  const monthly = Object.values(family.members).reduce((sum, member) => sum + (member.monthlyIncomeFen ?? 0), head.monthlyIncomeFen ?? 0);
  const relieved = wish.story === 'relief';
  return {
    category: relieved ? '低保户' : chance.pick(['低保边缘户', '低保边缘户', '意外致困户']),
    level: chance.pick(['全国级', '省级', '地市级', '区县级']),
    housing: chance.pick(['商品房', '承租单位公房', '政府廉租房', '自建房', '租房']),
    floorArea: chance.pick(['20至50', '50至70', '50至70', '70以上']),
    address: `秦皇岛市${areaName(wish.area) ?? ''}幸福里${String(chance.int(1, 60))}栋${String(chance.int(1, 6))}单元${String(chance.int(101, 602))}（虚构）`,
    area: wish.area,
    singleParent: population > 1 && head.marriage !== '已婚',
    otherYearIncomeFen,
    totalYearIncomeFen: monthly * 12 + otherYearIncomeFen,
    population,
    selfHelp: !relieved && chance.yes(60),
    mainCause: cause,
    ...(others.length === 0 ? {} : { secondaryCauses: others }),
    exitTarget: true,
    priorityGroups: [
      relieved ? '低保范围内有劳动能力而未充分就业' : chance.pick(['收入或生活水平低于低保线而未纳入低保', '支出性生活困难', '供给侧结构性改革中的困难职工']),
    ],
    ...(batches.length === 0 ? {} : { measureBatches: batches }),
    ...(wish.plannedExitYear === undefined ? {} : { plannedExitYear: wish.plannedExitYear, plannedExitKind: relieved ? '解困' : '脱困' }),
    note: '虚构数据，仅供演示',
  };
}

const reliefPaper = (number: string): ReliefPaper => ({ id: 'r01', kind: '低保', document: `演示低保字〔2017〕${number}号（虚构）`, from: '2017-10' });
