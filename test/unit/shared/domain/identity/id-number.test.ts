import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, foldId, idKey, parseId, sameId, to15, to18 } from '../../../../../shared/domain/identity/id-number';

// The numbers here are made up (area + date + sequence + computed check digit) or the standard's own example.
describe('身份证号', () => {
  it('reads the example of GB 11643', () => {
    expect(parseId('11010519491231002X')).toEqual({
      ok: true,
      id: { kind: 'id18', folded: '11010519491231002X', id18: '11010519491231002X', birth: '1949-12-31', sex: '女', areaCode: '110105' },
    });
    expect(checkDigit('44052418800101001')).toBe('4');
  });

  it.each([
    ['１１０１０５１９４９１２３１００２Ｘ', '全角'],
    [' 110105 19491231 002x ', '空格和小写x'],
    ["'11010519491231002X", '表格里的单引号'],
    ['“11010519491231002X”', '引号'],
    ['\u200b11010519491231002X\ufeff', '看不见的字符'],
    ['\u202d11010519491231002X\u202c\u3000', '方向标记和全角空格'],
  ])('folds %s (%s)', (text) => {
    expect(foldId(text)).toBe('11010519491231002X');
    expect(parseId(text).ok).toBe(true);
  });

  it.each([
    { 写法: '', problem: 'empty' },
    { 写法: '1101051949123100', problem: 'length' },
    { 写法: '1101051949123100200', problem: 'length' },
    { 写法: '11010519491231-02X', problem: 'characters' },
    { 写法: '1101051949X2310021', problem: 'characters' },
    { 写法: '11010549123100X', problem: 'characters' },
    { 写法: '张秀兰', problem: 'characters' },
    { 写法: '110105194902310020', problem: 'birth' },
    { 写法: '110105491331002', problem: 'birth' },
    { 写法: '110105194912310021', problem: 'check' },
    { 写法: '1.30302E+17', problem: 'damaged' },
    { 写法: '130302198802032000', problem: 'damaged' },
  ] as const)('$写法 → $problem', ({ 写法, problem }) => {
    expect(parseId(写法)).toMatchObject({ ok: false, problem });
  });

  it('keeps a number that ends in three zeros by right', () => {
    const first = Array.from({ length: 400 }, (_, i) => `1303021988${String(101 + (i % 9)).padStart(4, '0')}${String(Math.floor(i / 9) % 10)}00`);
    const right = first.find((digits) => checkDigit(digits) === '0');
    expect(right).toBeDefined();
    expect(parseId(`${right ?? ''}0`).ok).toBe(true);
  });

  const first17 = fc
    .tuple(
      fc.constantFrom('130302', '130323', '110105', '440524'),
      fc.integer({ min: 1900, max: 1999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(
      ([area, year, month, day, seq]) =>
        `${area}${String(year)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(seq).padStart(3, '0')}`,
    );

  it('the check digit makes the weighted sum 1 modulo 11 (ISO 7064), and no other digit does', () => {
    fc.assert(
      fc.property(first17, (digits) => {
        const fits = [...'0123456789X'].filter((last) => {
          // ISO 7064 pure system, digit by digit, instead of the table of weights.
          let p = 0;
          for (const c of digits) p = ((p + Number(c)) * 2) % 11;
          return (p + (last === 'X' ? 10 : Number(last))) % 11 === 1;
        });
        expect(fits).toEqual([checkDigit(digits)]);
        expect(parseId(digits + checkDigit(digits)).ok).toBe(true);
      }),
    );
  });

  it('one wrong or two swapped neighbouring digits never pass', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const last = checkDigit(digits);
        const other = String((Number(digits.charAt(at)) + by) % 10);
        expect(parseId(digits.slice(0, at) + other + digits.slice(at + 1) + last).ok).toBe(false);
        const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
        if (at < 16 && swapped !== digits) expect(parseId(swapped + last).ok).toBe(false);
      }),
    );
  });

  it('15 and 18 digits go into each other and are the same person', () => {
    fc.assert(
      fc.property(first17, (digits) => {
        const id18 = digits + checkDigit(digits);
        const id15 = to15(id18) ?? '';
        expect(id15).toBe(digits.slice(0, 6) + digits.slice(8));
        expect(to18(id15)).toBe(id18);
        expect(sameId(id15, id18)).toBe(true);
        const [a, b] = [parseId(id15), parseId(id18)];
        expect(a.ok && b.ok && [a.id.birth, a.id.sex, a.id.areaCode]).toEqual(b.ok && [b.id.birth, b.id.sex, b.id.areaCode]);
      }),
    );
  });

  it('a birth in this century has no 15 digits', () => {
    expect(to15(`13030220050203001${checkDigit('13030220050203001')}`)).toBeNull();
  });

  it('compares after folding; nothing equals nothing', () => {
    expect(sameId(' 11010519491231002x', '11010519491231002Ｘ')).toBe(true);
    expect(sameId('', '  ')).toBe(false);
    expect(sameId('110105194912310021', '11010519491231002X')).toBe(false);
    expect(idKey('1101051949 12310021')).toBe('110105194912310021');
  });
});
