import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyUnitOf, parseMoney, yuanText } from '../../../../shared/forms/written-money';

const fenOf = (text: string, unit?: '元' | '万元'): number | undefined => {
  const reading = parseMoney(text, unit);
  if (!reading.ok) throw new Error(reading.error.reason);
  return reading.value.value;
};

describe('parseMoney', () => {
  it.each([
    ['570', 57_000],
    ['570.0', 57_000],
    ['33.33', 3333],
    ['0', 0],
    ['0.00', 0],
    ['-0', 0],
    ['.5', 50],
    ['1,900', 190_000],
    ['1,234,567.89', 123_456_789],
    ['28，800', 2_880_000],
    ['700元', 70_000],
    ['1 480 元', 148_000],
    ['￥570.50', 57_050],
    ['¥570', 57_000],
    ['人民币570元整', 57_000],
    ['１，１００．５０元', 110_050],
    ['1.2万元', 1_200_000],
    ['3.4567万', 3_456_700],
    ["'570", 57_000],
    ['3.98880000000000E3', 398_880],
    ['3.9888E+3', 398_880],
    ['5.7E-2', 6],
    ['570.00000000000011', 57_000],
    ['3988.7999999999997', 398_880],
    ['1076.6666666666667', 107_667],
    ['33.334999999999994', 3334],
    ['100000000', 10_000_000_000],
  ])('%s is %d fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it('takes the unit of the column where the cell has none', () => {
    expect(fenOf('1.2', '万元')).toBe(1_200_000);
    expect(fenOf('3.42000000000001', '万元')).toBe(3_420_000);
    expect(fenOf('12000元', '万元')).toBe(1_200_000);
    expect(moneyUnitOf('家庭年度总收入（万元）')).toBe('万元');
    expect(moneyUnitOf('家庭年度总收入')).toBe('元');
  });

  it('rounds a third decimal half up and says so; float noise it does not mention', () => {
    expect(parseMoney('33.335')).toEqual({ ok: true, value: { value: 3334, remark: '「33.335」小数多于两位，四舍五入为33.34元' } });
    expect(parseMoney('33.334')).toMatchObject({ ok: true, value: { value: 3333, remark: expect.stringContaining('33.33元') } });
    expect(parseMoney('570.00000000000011')).toEqual({ ok: true, value: { value: 57_000 } });
    expect(parseMoney('569.999999999')).toEqual({ ok: true, value: { value: 57_000 } });
  });

  it('takes nothing for missing, never for zero', () => {
    expect(parseMoney('')).toEqual({ ok: true, value: {} });
    expect(parseMoney(' 　\n')).toEqual({ ok: true, value: {} });
    expect(parseMoney('—')).toEqual({ ok: true, value: { remark: '「—」按空白处理，不当作0' } });
  });

  it.each([
    ['-300', '负数'],
    ['－300元', '负数'],
    ['−1.5', '负数'],
    ['-3E2', '负数'],
    ['待核', '不是金额'],
    ['无', '没有收入请填0'],
    ['500-600', '不是金额'],
    ['约570', '不是金额'],
    ['1,9', '逗号'],
    ['12,34', '逗号'],
    ['5.7.0', '不是金额'],
    ['100000000.01', '过大'],
    ['1e300', '过大'],
    ['570元/年', '不是金额'],
    ['0x1F', '不是金额'],
    ['Infinity', '不是金额'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, error: { reason: expect.stringContaining(reason) } });
  });

  it('reads back every amount that it writes, with commas, units and full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
        const text = yuanText(fen);
        const grouped = text.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
        const fullWidth = text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const written of [text, `${text}元`, `￥${grouped}`, grouped, fullWidth]) expect(parseMoney(written)).toEqual({ ok: true, value: { value: fen } });
      }),
    );
  });

  it('reads the raw text of a spreadsheet number, whatever its float looks like', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
        const yuan = fen / 100;
        for (const written of [String(yuan), yuan.toPrecision(17), yuan.toExponential(), yuan.toExponential(16)]) {
          expect(parseMoney(written)).toEqual({ ok: true, value: { value: fen } });
        }
      }),
    );
  });

  it('never answers with anything but whole fen', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = parseMoney(text);
        if (!reading.ok || reading.value.value === undefined) return;
        expect(Number.isSafeInteger(reading.value.value)).toBe(true);
        expect(reading.value.value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
