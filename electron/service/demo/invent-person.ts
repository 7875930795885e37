import { checkDigit, type Sex } from '../../../shared/domain/identity/id-number';
import type { AreaCode, DateText } from '../../../shared/domain/primitives';
import type { Chance } from './chance';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜'];
const GIVEN = {
  男: [...'伟强军勇杰涛明超刚平辉鹏斌波宇志建国文海峰磊林洋龙'],
  女: [...'芳娜敏静丽艳娟霞燕玲桂英秀兰红梅雪琳洁莉颖慧婷欣然'],
} as const;

/** A name, an ID number and what follows from it. */
export interface InventedPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly birth: DateText;
  readonly sex: Sex;
}

/** Who is to be invented. `age` in years at the end of 2018. */
export interface PersonWish {
  readonly sex: Sex;
  readonly age: readonly [number, number];
  readonly area: AreaCode;
  readonly surname?: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Invents a person whose number is valid and belongs to nobody: the running numbers 996 to 999 were set aside for people
 * of a hundred years and more, so no younger person was ever given one.
 *
 * Shape:  `taken` holds every number given so far and gets the new one.
 */
export function inventPerson(chance: Chance, wish: PersonWish, taken: Set<string>): InventedPerson {
  const name = (wish.surname ?? chance.pick(SURNAMES)) + chance.pick(GIVEN[wish.sex]) + (chance.yes(70) ? chance.pick(GIVEN[wish.sex]) : '');
  for (;;) {
    const year = 2018 - chance.int(wish.age[0], wish.age[1]);
    const birth = `${String(year)}-${two(chance.int(1, 12))}-${two(chance.int(1, 28))}`;
    const running = wish.sex === '男' ? chance.pick(['997', '999']) : chance.pick(['996', '998']);
    const first17 = wish.area + birth.replace(/-/g, '') + running;
    const idNumber = first17 + checkDigit(first17);
    if (taken.has(idNumber)) continue;
    taken.add(idNumber);
    return { name, idNumber, birth, sex: wish.sex };
  }
}

/** A mobile number whose middle gives it away as invented. */
export function inventPhone(chance: Chance): string {
  return `${chance.pick(['130', '138', '139', '150', '158', '180', '185', '188'])}0000${String(chance.int(0, 9999)).padStart(4, '0')}`;
}

/** A card number of nineteen digits with a right check digit (Luhn) and a beginning that no bank uses. */
export function inventCard(chance: Chance): string {
  const first18 = `62000000${String(chance.int(0, 99_999)).padStart(5, '0')}${String(chance.int(0, 99_999)).padStart(5, '0')}`;
  let sum = 0;
  for (let i = 0; i < first18.length; i += 1) {
    const digit = first18.charCodeAt(first18.length - 1 - i) - 48;
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return first18 + String((10 - (sum % 10)) % 10);
}
