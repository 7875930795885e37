import type { Household } from '../../../shared/domain/household/household';
import type { Measure, Pairing, Visit } from '../../../shared/domain/household/records';
import type { DateOrMonth, DateText } from '../../../shared/domain/primitives';
import type { Chance } from './chance';
import { inventPhone } from './invent-person';

const HELPERS = [
  { role: '基层党政领导', unit: '演示街道办事处', post: '副主任' },
  { role: '基层工会干部', unit: '演示企业工会', post: '工会主席' },
  { role: '上级工会领导', unit: '演示区县帮扶中心', post: '主任' },
] as const;
const HELPER_NAMES = ['高帮扶', '李帮扶', '王帮扶', '赵帮扶', '孙帮扶', '钱帮扶', '周帮扶', '吴帮扶'];

/** What is done for each of the 四个一批. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  就业创业解困脱困一批: ['推荐公益性岗位', '参加电工技能培训', '参加就业援助月招聘'],
  社会保险制度覆盖一批: ['协助补缴养老保险', '协助办理社保关系接续'],
  大病保险和医疗互助保险保障一批: ['参加职工大病医疗互助', '申请医疗救助'],
  社会救助兜底一批: ['协助申请最低生活保障', '申请临时救助', '金秋助学'],
};
/** The batches that measures are made for. */
export const MEASURE_BATCHES: readonly string[] = Object.keys(ACTIONS);

/** A collection of a household document: `make` is asked for each id in order. */
function numbered<T>(prefix: string, count: number, make: (id: string, index: number) => T): Readonly<Record<string, T>> {
  const entries = Array.from({ length: count }, (_unused, index): [string, T] => {
    const id = `${prefix}${String(index + 1).padStart(2, '0')}`;
    return [id, make(id, index)];
  });
  return Object.fromEntries(entries);
}

/** Up to three helpers, each of another kind. */
export function inventPairings(chance: Chance, count: number, from: DateOrMonth): Household['pairings'] {
  const helpers = HELPERS.slice(0, count);
  return numbered(
    'p',
    helpers.length,
    (id, index): Pairing => ({ id, ...(helpers[index] ?? HELPERS[0]), name: chance.pick(HELPER_NAMES), phone: inventPhone(chance), from }),
  );
}

/** One measure for each batch. */
export function inventMeasures(chance: Chance, batches: readonly string[], cause: string): Household['measures'] {
  return numbered('a', batches.length, (id, index): Measure => {
    const batch = batches[index] ?? '';
    const month = chance.int(3, 11);
    const plan = { id, batch, action: chance.pick(ACTIONS[batch] ?? ['入户慰问']), cause, person: chance.pick(HELPER_NAMES), dueOn: day(month + 1, 20) };
    return chance.yes(60) ? { ...plan, doneOn: day(month, 18), effect: '已落实' } : plan;
  });
}

/** Visits on these days. */
export function inventVisits(chance: Chance, days: readonly DateText[]): Household['visits'] {
  return numbered(
    'v',
    days.length,
    (id, index): Visit => ({
      id,
      kind: chance.pick(['走访', '送温暖', '核查']),
      on: days[index] ?? '',
      by: [chance.pick(HELPER_NAMES)],
      finding: '家庭情况与档案一致。',
    }),
  );
}

const day = (month: number, of: number): DateText => `2018-${String(month).padStart(2, '0')}-${String(of)}`;
