import type { Head, Member } from '../../../shared/domain/household/household';
import type { Sex } from '../../../shared/domain/identity/id-number';
import type { AreaCode } from '../../../shared/domain/primitives';
import type { Chance } from './chance';
import { type InventedPerson, inventPerson, type PersonWish } from './invent-person';

/** The people of an invented household. */
export interface Family {
  readonly head: InventedPerson & Pick<Head, 'marriage'>;
  readonly members: Readonly<Record<string, Member>>;
}

const MEMBER_HEALTH = ['良好', '良好', '良好', '一般疾病', '高血压病', '糖尿病'];
const other = (sex: Sex): Sex => (sex === '男' ? '女' : '男');

/**
 * Invents the head and nought to four members, with relations that fit sex, age and surname.
 * `size` = people in all; as drawn when left out.
 */
export function inventFamily(chance: Chance, area: AreaCode, taken: Set<string>, size = chance.pick([1, 2, 3, 3, 3, 4, 4, 5])): Family {
  const sex = chance.pick(['男', '女'] as const);
  const person = (wish: Omit<PersonWish, 'area'>): InventedPerson => inventPerson(chance, { ...wish, area }, taken);
  const head = person({ sex, age: [32, 57] });
  const married = size >= 3 || (size === 2 && chance.yes(50));
  const wishes = [...memberWishes(chance, head, married, size - 1)];
  const members = wishes.map(({ relation, wish }, index): Member => {
    const id = `m${String(index + 1).padStart(2, '0')}`;
    const found = person(wish);
    const age = 2018 - Number(found.birth.slice(0, 4));
    const identity = identityAt(age, chance);
    return {
      id,
      ...found,
      relation,
      ethnicity: '汉族',
      identity,
      health: chance.pick(MEMBER_HEALTH),
      medicalInsurance: identity === '在岗' ? '职工医保' : '居民医保',
      monthlyIncomeFen: identity === '在岗' ? chance.int(8, 18) * 10_000 : identity === '退休' ? chance.int(4, 10) * 10_000 : 0,
      ...(age >= 6 && age <= 22 && identity !== '失(无)业' ? { unitOrSchool: '演示学校' } : {}),
    };
  });
  const marriage = married ? '已婚' : chance.pick(['离异', '丧偶', '未婚']);
  return { head: { ...head, marriage }, members: Object.fromEntries(members.map((member) => [member.id, member])) };
}

/** Spouse first, then children and parents. */
function* memberWishes(
  chance: Chance,
  head: InventedPerson,
  married: boolean,
  count: number,
): Generator<{ readonly relation: string; readonly wish: Omit<PersonWish, 'area'> }> {
  const age = 2018 - Number(head.birth.slice(0, 4));
  const surname = head.name.slice(0, 1);
  for (let left = count; left > 0; left -= 1) {
    if (left === count && married) {
      yield { relation: head.sex === '男' ? '妻子' : '丈夫', wish: { sex: other(head.sex), age: [Math.max(24, age - 4), age + 3] } };
    } else if (chance.yes(75)) {
      const sex = chance.pick(['男', '女'] as const);
      // A child of a mother bears the father's name, which nobody has written down here.
      yield { relation: sex === '男' ? '儿子' : '女儿', wish: { sex, age: [Math.max(1, age - 36), age - 23], ...(head.sex === '男' ? { surname } : {}) } };
    } else {
      const sex = chance.pick(['男', '女'] as const);
      yield {
        relation: sex === '男' ? '父亲' : '母亲',
        wish: { sex, age: [Math.max(55, age + 21), Math.max(60, age + 32)], ...(sex === '男' ? { surname } : {}) },
      };
    }
  }
}

function identityAt(age: number, chance: Chance): string {
  if (age < 6) return '学龄前';
  if (age < 12) return '小学';
  if (age < 15) return '初中';
  if (age < 18) return '高中';
  if (age <= 22) return chance.pick(['大学生', '大学生', '失(无)业']);
  if (age >= 60) return '退休';
  return chance.pick(['在岗', '下(待)岗', '失(无)业']);
}
