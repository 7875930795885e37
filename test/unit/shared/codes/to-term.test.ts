import { describe, expect, it } from 'vitest';
import type { CodeListKey } from '../../../../shared/codes/code-list';
import { CODE_LISTS } from '../../../../shared/codes/code-lists';
import { splitWords, toTerm, toTerms } from '../../../../shared/codes/to-term';

const everyWord = CODE_LISTS.flatMap((list) => list.terms.flatMap(({ term, aliases }) => aliases.map((alias) => [list.key, alias, term] as const)));
const everyTerm = CODE_LISTS.flatMap((list) => list.terms.map(({ term }) => [list.key, term] as const));

describe('toTerm', () => {
  it.each(everyTerm)('%s: %s is its own word', (key, term) => {
    expect(toTerm(key, term)).toEqual({ term, known: true, changed: false });
  });

  it.each(everyWord)('%s: %s means %s', (key, alias, term) => {
    expect(toTerm(key, alias)).toEqual({ term, known: true, changed: alias !== term });
  });

  it.each<[CodeListKey, string, string]>([
    ['workStatus', '下（待）岗', '下(待)岗'],
    ['workStatus', ' 下 ( 待 ) 岗 ', '下(待)岗'],
    ['workStatus', '失无业', '失(无)业'],
    ['employerNature', '民营／私营／个体企业', '民营/私营/个体企业'],
    ['employerNature', '民营、私营、个体企业', '民营/私营/个体企业'],
    ['industry', '农林牧渔业', '农、林、牧、渔业'],
    ['industry', '纺织系统', '制造业'],
    ['disability', '肢体残疾二级（重度）', '肢体残疾二级(重度)'],
    ['disability', '视力残疾　一级', '视力残疾一级(极重度)'],
    ['health', '癌症', '恶性肿瘤'],
    ['health', '尿毒症', '终末期肾病'],
    ['floorArea', '45', '20至50'],
    ['floorArea', '20', '20以下'],
    ['floorArea', '20.5㎡', '20至50'],
    ['floorArea', '50', '20至50'],
    ['floorArea', '69.9平方米', '50至70'],
    ['floorArea', '70', '70以上'],
    ['floorArea', '２０－５０', '20至50'],
    ['floorArea', '2050', '70以上'],
  ])('%s: %s is read as %s', (key, written, term) => {
    expect(toTerm(key, written)).toMatchObject({ term, known: true });
  });

  it.each<[CodeListKey, string]>([
    ['category', '困难户'],
    ['category', '低保'],
    ['cause', '因病'],
    ['relation', '配偶'],
    ['disability', '肢体残疾'],
    ['floorArea', '约45'],
    ['ethnicity', '少数民族'],
    ['marriage', '1'],
  ])('%s: %s is not guessed', (key, written) => {
    expect(toTerm(key, written)).toEqual({ term: written, known: false, changed: false });
  });

  it('never takes one generation of 困难类别 for another', () => {
    expect(toTerm('category', '意外致困').term).toBe('意外致困');
    expect(toTerm('category', '意外致困户').term).toBe('意外致困户');
    expect(toTerm('category', '享受低保').term).toBe('享受低保');
    expect(toTerm('category', '低保户').term).toBe('低保户');
  });
});

describe('several words in a cell', () => {
  it.each([
    '未参加社会保险、下岗失业、遭受意外事故',
    '未参加社会保险,下岗失业，遭受意外事故',
    '未参加社会保险；下岗失业/遭受意外事故',
    '未参加社会保险 下岗失业\n遭受意外事故',
    '、未参加社会保险、、下岗失业；遭受意外事故。',
  ])('reads %s as three causes', (written) => {
    expect(toTerms('cause', written).map(({ term }) => term)).toEqual(['未参加社会保险', '下岗失业', '遭受意外事故']);
  });

  it('leaves a term whole that contains a separator', () => {
    expect(splitWords('priorityGroup', '支出性生活困难（重病、灾害、意外）、其他')).toEqual(['支出性生活困难（重病、灾害、意外）', '其他']);
    expect(splitWords('industry', '文化、体育和娱乐业')).toEqual(['文化、体育和娱乐业']);
    expect(splitWords('employerNature', '民营/私营/个体企业、国有企业')).toEqual(['民营/私营/个体企业', '国有企业']);
    expect(toTerms('cause', '下岗、失业').map(({ term }) => term)).toEqual(['下岗失业']);
  });

  it('keeps an unknown word as written and names each word once', () => {
    expect(toTerms('cause', '大病、本人大病、家里没人 干活')).toEqual([
      { term: '患重特大疾病', known: true, changed: true },
      { term: '家里没人 干活', known: false, changed: false },
    ]);
  });
});
