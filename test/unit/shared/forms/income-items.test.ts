import { describe, expect, it } from 'vitest';
import { INCOME_KIND_LABELS, INCOME_KINDS } from '../../../../shared/domain/household/income-record';
import { fieldOf } from '../../../../shared/forms/field';
import { INCOME_FIELDS, incomeColumnOf } from '../../../../shared/forms/income-columns';
import { isOtherIncome, isPartOfKind, itemField, kindNamed, kindOfItemField, saysOfWhich, withoutOfWhich } from '../../../../shared/forms/income-items';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';

describe('columns of single kinds of income', () => {
  it('every kind has one, under its label and its other words', () => {
    for (const kind of INCOME_KINDS) {
      const field = fieldOf(INCOME_FIELDS, itemField(kind));
      expect([field.label, field.path, kindOfItemField(field.key)]).toEqual([INCOME_KIND_LABELS[kind], ['items', kind], kind]);
      for (const word of [field.label, ...field.aliases]) expect([word, kindNamed(`${word}（元）`)]).toEqual([word, kind]);
    }
    expect(kindOfItemField('totalYuan')).toBeNull();
  });

  it.each([
    ['养老金', 'transfer'],
    ['失业保险金', 'transfer'],
    ['低保金', 'relief'],
    ['其中：低保金', 'relief'],
    ['经营净收入', 'business'],
    ['其他收入', 'unsplit'],
    ['补贴', null],
    ['家庭月总收入', null],
  ])('%s is %s', (heading, kind) => {
    expect(kindNamed(heading)).toBe(kind);
  });

  it('tells a source from its whole kind, and 其中 from both', () => {
    expect(['养老金', '其中：养老金', '转移性收入'].map(isPartOfKind)).toEqual([true, true, false]);
    expect(['其中', '其中：低保金', ' 其中: 低保金', '低保金'].map(saysOfWhich)).toEqual([true, true, true, false]);
    expect(withoutOfWhich('其中：低保金')).toBe('低保金');
  });

  it('knows income that is in no list, and what only mentions income', () => {
    expect(['残疾人补贴', '高龄津贴', '其他', '配偶工资收入（元）', '其中：慰问金'].every(isOtherIncome)).toBe(true);
    for (const heading of ['年收入', '上月收入', '人均收入', '低保标准', '收入合计', '家庭总收入', '扣除刚性支出后收入', '备注', '其他情况', '姓名'])
      expect([heading, isOtherIncome(heading)]).toEqual([heading, false]);
  });

  it('months side by side: a kind under a month is that kind, never the total', () => {
    for (const [word, amount] of [
      ['养老金', 'transfer'],
      ['其他收入', 'unsplit'],
      ['收入合计', 'total'],
    ] as const)
      expect(incomeColumnOf(['2018年1月', word], '家庭收入台账')).toMatchObject({ ok: true, value: { amount } });
  });
});

describe('the head of a household', () => {
  it('is named by the same words in every ledger', () => {
    const words = (fields: typeof INCOME_FIELDS | typeof PAIRING_FIELDS, key: 'headName' | 'headIdNumber'): string[] => {
      const { label, aliases } = fieldOf<string>(fields, key);
      return [label, ...aliases].sort();
    };
    for (const key of ['headName', 'headIdNumber'] as const) expect(words(INCOME_FIELDS, key)).toEqual(words(PAIRING_FIELDS, key));
    expect(fieldOf(PAIRING_FIELDS, 'headName').label).toBe('困难职工姓名');
    // Where there are helpers, a bare 单位 is theirs.
    expect(fieldOf(INCOME_FIELDS, 'headEmployer').aliases).toContain('单位');
    expect(fieldOf(PAIRING_FIELDS, 'headEmployer').aliases).not.toContain('单位');
  });
});
