import { describe, expect, it } from 'vitest';
import { type Field, fieldOf } from '../../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';
import { parseArea, parseCode, parseCodes } from '../../../../shared/forms/written-code';
import { parseCount, parseFlag } from '../../../../shared/forms/written-count';
import { parseCard, parseId, parseName, parsePhone, parseText } from '../../../../shared/forms/written-text';
import { isBlank, isClearWord } from '../../../../shared/forms/written-value';
import { type FieldValue, parseField, valuesFit, writtenOf } from '../../../../shared/forms/written-values';

const good = (value: unknown): unknown => ({ ok: true, value: { value } });
const bad = (reason: string): unknown => ({ ok: false, error: { reason: expect.stringContaining(reason) } });
const BLANK = { ok: true, value: {} };

describe('counts and flags', () => {
  it.each([
    ['5', 5],
    ['5人', 5],
    ['5口人', 5],
    ['五', 5],
    ['五口', 5],
    ['十二人', 12],
    ['５', 5],
    ['5.0', 5],
    ['0', 0],
  ])('%s is %d', (text, count) => {
    expect(parseCount(text)).toEqual(good(count));
  });

  it.each(['5.5', '很多', '-1', '5或6', '1e9'])('%s is no count', (text) => {
    expect(parseCount(text).ok).toBe(false);
  });

  it('knows how many a household has at least', () => {
    expect(parseField(fieldOf(HOUSEHOLD_FIELDS, 'population'), '0')).toEqual(bad('至少是1'));
    expect(parseCount('')).toEqual(BLANK);
  });

  it.each(['是', '√', '有', '1', 'Y', 'TRUE', '✔', '1.0'])('%s is yes', (text) => {
    expect(parseFlag(text)).toEqual(good(true));
  });

  it.each(['否', '×', '无', '0', 'n', 'False', '没有', 'X'])('%s is no', (text) => {
    expect(parseFlag(text)).toEqual(good(false));
  });

  it('does not guess a flag', () => {
    expect(parseFlag('不详')).toEqual(bad('看不出'));
    expect(parseFlag('')).toEqual(BLANK);
  });
});

describe('IDs, cards, phones, names', () => {
  it.each([
    ['130324 19880812 6144', '130324198808126144'],
    ['１３０３０４１９７６１１２８２９１Ｘ', '13030419761128291X'],
    ["'130304195912038911", '130304195912038911'],
    ['13030619840522293x ', '13030619840522293X'],
    ['\t130324198808126144', '130324198808126144'],
    ['‘130324198808126144', '130324198808126144'],
    ['130302630101123', '130302630101123'],
    ['130324198808126144.0', '130324198808126144'],
  ])('folds %s', (text, id) => {
    expect(parseId(text)).toEqual(good(id));
  });

  it('never guesses digits that a number lost', () => {
    expect(parseId('1.30302198802032e+17')).toEqual(bad('丢失'));
    expect(parseId('1.30302198802032E+17', { numeric: true })).toEqual(bad('丢失'));
    expect(parseId('130302198802032000', { numeric: true })).toEqual(bad('丢失'));
    expect(parseCard('6.22208042223526E+18')).toEqual(bad('丢失'));
    expect(parseId('130302630101123', { numeric: true })).toEqual(good('130302630101123'));
    expect(parseId('1.30302630101123E14')).toEqual(good('130302630101123'));
  });

  it('reads cards and says what is none', () => {
    expect(parseCard('6222-0804-2223-5264-211')).toEqual(good('6222080422235264211'));
    expect(parseCard('6222 0804 2223 5264 211')).toEqual(good('6222080422235264211'));
    expect(parseCard('未办理')).toMatchObject({ ok: true, value: { value: '未办理', remark: expect.stringContaining('不像银行卡号') } });
    expect(parseCard('')).toEqual(BLANK);
  });

  it.each([
    ['138 0000 5442', '13800005442'],
    ['138-0000-5442', '13800005442'],
    ['+86 13800005442', '13800005442'],
    ['0335-3012345', '0335-3012345'],
    ['1.3800005442E10', '13800005442'],
    ['13800005442，13900002754', '13800005442、13900002754'],
  ])('reads the phone %s', (text, phone) => {
    expect(parsePhone(text)).toEqual(good(phone));
  });

  it('keeps what is no phone, and says so', () => {
    expect(parsePhone('1380000')).toEqual(good('1380000'));
    expect(parsePhone('12345')).toMatchObject({ ok: true, value: { value: '12345', remark: expect.stringContaining('不像电话') } });
  });

  it('reads names and text', () => {
    expect(parseName('彭　芳')).toEqual(good('彭芳'));
    expect(parseName('阿卜杜拉•买买提')).toEqual(good('阿卜杜拉·买买提'));
    expect(parseName('Li  Ming')).toEqual(good('Li Ming'));
    expect(parseText(' 海港区\n机械厂（老厂） ')).toEqual(good('海港区 机械厂（老厂）'));
    expect(parseText('240001.0', { numeric: true })).toEqual(good('240001'));
    expect(parseText('　')).toEqual(BLANK);
  });

  it('knows blanks and the word that clears', () => {
    expect(['', ' ', '—', '--', '/', '－'].every(isBlank)).toBe(true);
    expect(['0', '无', 'x'].some(isBlank)).toBe(false);
    expect(isClearWord(' 清空 ')).toBe(true);
    expect(isClearWord('清空了')).toBe(false);
  });
});

describe('codes and areas', () => {
  it('keeps the written word where the official one differs', () => {
    expect(parseCode('health', '癌症')).toEqual({ ok: true, value: { value: '恶性肿瘤', asWritten: '癌症' } });
    expect(parseCode('health', '良好')).toEqual(good('良好'));
    expect(parseCode('workStatus', '下（待）岗')).toEqual({ ok: true, value: { value: '下(待)岗', asWritten: '下（待）岗' } });
  });

  it('keeps an unknown word and says so', () => {
    expect(parseCode('cause', '因病')).toEqual({ ok: true, value: { value: '因病', asWritten: '因病', remark: '「因病」不在「致困原因」的词表里，原样保留' } });
  });

  it('takes the words that mean nothing for blank', () => {
    expect(parseCode('disability', '无')).toEqual(BLANK);
    expect(parseCode('enterpriseStatus', '正常')).toEqual(BLANK);
    expect(parseCodes('cause', '无')).toEqual(BLANK);
    expect(parseCodes('cause', '、')).toEqual(BLANK);
    expect(parseCode('medicalInsurance', '无')).toMatchObject({ value: { value: '未参保' } });
  });

  it('reads several words and the room that the form has', () => {
    const field = fieldOf(HOUSEHOLD_FIELDS, 'secondaryCauses');
    expect(parseField(field, '未参加社会保险、下岗失业、遭受意外事故')).toEqual(good(['未参加社会保险', '下岗失业', '遭受意外事故']));
    expect(parseField(field, '未参加社会保险、下岗失业、遭受意外事故、子女上学')).toMatchObject({
      ok: true,
      value: { remark: expect.stringContaining('多于3项') },
    });
    expect(parseField(fieldOf(HOUSEHOLD_FIELDS, 'measureBatches'), '就业创业、医疗保障')).toEqual({
      ok: true,
      value: { value: ['就业创业解困脱困一批', '大病保险和医疗互助保险保障一批'], asWritten: '就业创业、医疗保障' },
    });
  });

  it('reads areas', () => {
    expect(parseArea('130302')).toEqual(good('130302'));
    expect(parseArea('130302.0')).toEqual(good('130302'));
    expect(parseArea('秦皇岛市海港区')).toEqual(good('130302'));
    expect(parseArea('130323')).toEqual(good('130323'));
    expect(parseArea('110101')).toMatchObject({ ok: true, value: { value: '110101', remark: expect.stringContaining('原样保留') } });
    expect(parseArea('城里')).toEqual(bad('哪个区县'));
    expect(parseArea('')).toEqual(BLANK);
  });

  it('checks a column by its values: 困难类型 means 困难类别 only when they are those', () => {
    const category = fieldOf(HOUSEHOLD_FIELDS, 'category');
    expect(valuesFit(category, ['低保户', '低保边缘户', '', '意外致困户'])).toEqual({ known: 3, unknown: [], fits: true });
    expect(valuesFit(category, ['因病', '因学', '低保户'])).toEqual({ known: 1, unknown: ['因病', '因学'], fits: false });
    expect(valuesFit(fieldOf(HOUSEHOLD_FIELDS, 'secondaryCauses'), ['子女上学、下岗失业']).fits).toBe(true);
    expect(valuesFit(fieldOf(HOUSEHOLD_FIELDS, 'name'), ['甲']).fits).toBe(true);
  });
});

/** A stored value of each type and how it is written. */
const STORED: readonly (readonly [Field, FieldValue, string])[] = [
  [fieldOf(HOUSEHOLD_FIELDS, 'name'), '宋艳梓', '宋艳梓'],
  [fieldOf(HOUSEHOLD_FIELDS, 'employer'), '卢龙县水泥厂', '卢龙县水泥厂'],
  [fieldOf(HOUSEHOLD_FIELDS, 'idNumber'), '130324198808126144', '130324198808126144'],
  [fieldOf(HOUSEHOLD_FIELDS, 'birth'), '1988-08-12', '1988-08-12'],
  [fieldOf(HOUSEHOLD_FIELDS, 'enrolledOn'), '2016-05', '2016-05'],
  [fieldOf(HOUSEHOLD_FIELDS, 'totalYearIncomeYuan'), 3_420_005, '34200.05'],
  [fieldOf(HOUSEHOLD_FIELDS, 'population'), 5, '5'],
  [fieldOf(HOUSEHOLD_FIELDS, 'singleParent'), false, '否'],
  [fieldOf(HOUSEHOLD_FIELDS, 'selfHelp'), true, '是'],
  [fieldOf(HOUSEHOLD_FIELDS, 'area'), '130324', '秦皇岛市卢龙县'],
  [fieldOf(HOUSEHOLD_FIELDS, 'health'), '终末期肾病', '终末期肾病'],
  [fieldOf(HOUSEHOLD_FIELDS, 'secondaryCauses'), ['子女上学', '其他'], '子女上学、其他'],
  [fieldOf(HOUSEHOLD_FIELDS, 'phone'), '18500008781', '18500008781'],
  [fieldOf(HOUSEHOLD_FIELDS, 'cardNo'), '6222080422235264211', '6222080422235264211'],
  [fieldOf(HOUSEHOLD_FIELDS, 'union'), '海港区总工会', '海港区总工会'],
  [fieldOf(MEMBER_FIELDS, 'relation'), '兄弟姐妹', '兄弟姐妹'],
  [fieldOf(PAIRING_FIELDS, 'plannedExitYear'), 2019, '2019'],
];

describe('writtenOf', () => {
  it.each(STORED.map(([field, value, text]) => [field.label, field, value, text] as const))('%s is read back as it was written', (_, field, value, text) => {
    expect(writtenOf(field, value)).toBe(text);
    expect(parseField(field, text)).toEqual(good(value));
  });

  it('writes nothing for nothing', () => {
    expect(writtenOf(fieldOf(HOUSEHOLD_FIELDS, 'name'), undefined)).toBe('');
    expect(parseField(fieldOf(HOUSEHOLD_FIELDS, 'name'), '')).toEqual(BLANK);
  });

  it('uses what the workbook says of the column', () => {
    expect(parseField(fieldOf(HOUSEHOLD_FIELDS, 'totalYearIncomeYuan'), '3.42', { unit: '万元' })).toEqual(good(3_420_000));
    expect(parseField(fieldOf(HOUSEHOLD_FIELDS, 'birth'), '41702', { date1904: true })).toEqual(good('2018-03-05'));
  });
});
