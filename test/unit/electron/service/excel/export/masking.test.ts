import { describe, expect, it } from 'vitest';
import { maskCard, maskField, maskId, maskNumbersIn, maskPhone } from '../../../../../../electron/service/excel/export/masking';
import { fieldOf } from '../../../../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../../../../shared/forms/household-fields';

describe('masking', () => {
  it('keeps the first six and last four of an ID number, of 15 digits too', () => {
    expect(maskId('130324198808126144')).toBe('130324********6144');
    expect(maskId('13032119800101123X')).toBe('130321********123X');
    expect(maskId('130324880812614')).toBe('130324*****2614');
    expect(maskId('1303')).toBe('****');
  });

  it('keeps the last four of a card', () => {
    expect(maskCard('6222080422235264211')).toBe('***************4211');
    expect(maskCard('123')).toBe('***');
  });

  it('hides the middle four of every phone number', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('13812345678、13987654321')).toBe('138****5678、139****4321');
    expect(maskPhone('0335-3651234')).toBe('****-3****34');
  });

  it('finds numbers in remarks and leaves years and sums alone', () => {
    expect(maskNumbersIn('电话13812345678，证号130324198808126144，2018年救助3000元')).toBe('电话138****5678，证号130324********6144，2018年救助3000元');
  });

  it('hides what is sensitive by its field, and the day of birth that would complete an ID', () => {
    const of = (key: Parameters<typeof fieldOf<(typeof HOUSEHOLD_FIELDS)[number]['key']>>[1], text: string): string =>
      maskField(fieldOf(HOUSEHOLD_FIELDS, key), text);
    expect(of('address', '秦皇岛市青龙满族自治县幸福里21栋')).toBe('秦皇岛市青龙满族自治县***');
    expect(of('address', '幸福里21栋2单元')).toBe('***');
    expect(of('health', '恶性肿瘤')).toBe('***');
    expect(of('disability', '肢体残疾一级')).toBe('***');
    expect(of('birth', '1988-08-12')).toBe('1988-**-**');
    expect(of('accountHolder', '宋艳梓')).toBe('***');
    expect(of('nationalNo', 'QHD20182400001')).toBe('QHD20182400001');
    expect(of('enrolledOn', '2016-05-11')).toBe('2016-05-11');
    expect(of('note', '')).toBe('');
  });
});
