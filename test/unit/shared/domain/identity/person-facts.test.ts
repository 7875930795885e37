import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../../../shared/domain/identity/age';
import { luhnOk } from '../../../../../shared/domain/identity/card-number';
import { factsOf, personWarnings } from '../../../../../shared/domain/identity/person-facts';

const WOMAN_1949 = '11010519491231002X';

describe('人员信息是否一致', () => {
  it.each([
    { 情形: '都一致', person: { idNumber: WOMAN_1949, sex: '女', birth: '1949-12-31', relation: '妻子' }, kinds: [] },
    { 情形: '性别与身份证号不同', person: { idNumber: WOMAN_1949, sex: '男' }, kinds: ['sex-differs-from-id'] },
    { 情形: '出生日期不同', person: { idNumber: WOMAN_1949, birth: '1949-12-30' }, kinds: ['birth-differs-from-id'] },
    { 情形: '关系是丈夫，身份证号是女', person: { idNumber: WOMAN_1949, relation: '丈夫' }, kinds: ['relation-differs-from-sex'] },
    { 情形: '关系是妻子，填的是男', person: { sex: '男', relation: '妻子' }, kinds: ['relation-differs-from-sex'] },
    { 情形: '关系不分性别', person: { sex: '男', relation: '祖父母' }, kinds: [] },
    { 情形: '身份证号看不懂时不乱猜', person: { idNumber: '123', sex: '男', relation: '丈夫' }, kinds: [] },
    { 情形: '什么都没有填', person: {}, kinds: [] },
  ])('$情形', ({ person, kinds }) => {
    expect(personWarnings(person).map((w) => w.kind)).toEqual(kinds);
  });

  it('提示用办事员的话', () => {
    expect(personWarnings({ idNumber: WOMAN_1949, birth: '1949-12-30', sex: '男', relation: '妻子' }).map((w) => w.text)).toEqual([
      '性别填的是男，身份证号是女',
      '出生日期填的是1949年12月30日，身份证号是1949年12月31日',
      '关系填的是妻子，性别是男',
    ]);
  });

  it('没有填的从身份证号得出', () => {
    expect(factsOf({ idNumber: WOMAN_1949 })).toEqual({ birth: '1949-12-31', sex: '女' });
    expect(factsOf({ idNumber: WOMAN_1949, sex: '男', birth: '1950-01-01' })).toEqual({ birth: '1950-01-01', sex: '男' });
    expect(factsOf({})).toEqual({ birth: null, sex: null });
  });
});

describe('年龄', () => {
  it.each([
    ['1988-02-03', '2018-02-02', 29],
    ['1988-02-03', '2018-02-03', 30],
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
  ])('%s on %s: %d', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });
});

describe('银行卡号', () => {
  it.each([
    ['4111 1111 1111 1111', true],
    ['４１１１１１１１１１１１１１１１', true],
    ['4111111111111112', false],
    ['1411111111111111', false],
    ['000', false],
    ['41111111111a1111', false],
    ['', false],
  ])('%s: %s', (card, ok) => {
    expect(luhnOk(card)).toBe(ok);
  });
});
