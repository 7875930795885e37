import { describe, expect, it } from 'vitest';
import { areaFromAddress, areaFromText, areaFullName, areaName, cities, cityOf, countiesOf, currentArea } from '../../../../shared/codes/areas';
import { districtUnionName, unionArea } from '../../../../shared/codes/union-areas';

describe('areas', () => {
  it('lists 秦皇岛 and its counties', () => {
    expect(cities().map(({ code }) => code)).toEqual(['1301', '1302', '1303', '1304', '1305', '1306', '1307', '1308', '1309', '1310', '1311']);
    expect(countiesOf('1303')).toEqual([
      { code: '130302', name: '海港区' },
      { code: '130303', name: '山海关区' },
      { code: '130304', name: '北戴河区' },
      { code: '130306', name: '抚宁区' },
      { code: '130321', name: '青龙满族自治县' },
      { code: '130322', name: '昌黎县' },
      { code: '130324', name: '卢龙县' },
    ]);
  });

  it('has no code and no county name of a city twice', () => {
    const all = cities().flatMap(({ code }) => countiesOf(code));
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code, name } of all) {
      expect(code).toMatch(/^13(0[1-9]|1[01])\d{2}$/);
      expect(name).toMatch(/[区县市]$/);
      expect(areaFromText(areaFullName(code) ?? '')).toEqual({ code, name });
      expect(areaFromText(code)).toEqual({ code, name });
    }
  });

  it.each([
    ['130302', '130302'],
    ['１３０３０２', '130302'],
    ['130302000000', '130302'],
    ['海港区', '130302'],
    ['秦皇岛市海港区', '130302'],
    ['秦皇岛海港区', '130302'],
    ['河北省秦皇岛市海港区', '130302'],
    ['河北省 秦皇岛市 海港区', '130302'],
    ['河北省/秦皇岛市/海港区', '130302'],
    ['青龙县', '130321'],
    ['秦皇岛市', '1303'],
    ['秦皇岛', '1303'],
    ['1303', '1303'],
    ['130300', '1303'],
    ['抚宁县', '130323'],
    ['石家庄市桥西区', '130104'],
    ['邢台市信都区', '130503'],
    ['任县', '130526'],
  ])('%s is %s', (text, code) => {
    expect(areaFromText(text)?.code).toBe(code);
  });

  it.each(['', '桥西区', '新华区', '长安区', '河北省', '130399', '13', '海港', '北京市', '海港区东港镇', '110101'])(
    '%s tells no single place of the list',
    (text) => {
      expect(areaFromText(text)).toBeNull();
    },
  );

  it('reads where an address begins', () => {
    expect(areaFromAddress('秦皇岛市卢龙县幸福里21栋2单元397')?.code).toBe('130324');
    expect(areaFromAddress('河北省秦皇岛市青龙满族自治县幸福里36栋')?.code).toBe('130321');
    expect(areaFromAddress('秦皇岛市河北大街1号')?.code).toBe('1303');
    expect(areaFromAddress('幸福里21栋')).toBeNull();
  });

  it('keeps a retired code and knows its successor for lines', () => {
    expect(areaName('130323')).toBe('抚宁县');
    expect(currentArea('130323')).toBe('130306');
    expect(currentArea('130302')).toBe('130302');
  });

  it('names areas and their city', () => {
    expect(areaName('130302')).toBe('海港区');
    expect(areaName('999999')).toBeNull();
    expect(areaFullName('130302')).toBe('秦皇岛市海港区');
    expect(areaFullName('1303')).toBe('秦皇岛市');
    expect(cityOf('130302')).toBe('1303');
    expect(cityOf('1303')).toBe('1303');
  });
});

describe('unions of areas', () => {
  it('names the union of an area and finds the area of a union', () => {
    expect(districtUnionName('130302')).toBe('海港区总工会');
    expect(districtUnionName('130323')).toBe('抚宁区总工会');
    expect(districtUnionName('1303')).toBe('秦皇岛市总工会');
    expect(districtUnionName('110101')).toBeNull();
    expect(unionArea('秦皇岛市总工会')).toBe('1303');
    expect(unionArea(' 海港区总工会 ')).toBe('130302');
    expect(unionArea('秦皇岛市海港区总工会')).toBe('130302');
    expect(unionArea('区总工会')).toBeNull();
    expect(unionArea('海港区机械厂工会')).toBeNull();
  });
});
