import { describe, expect, it } from 'vitest';
import { monthIndex } from '../../../../../shared/domain/calendar/month';
import type { Head } from '../../../../../shared/domain/household/household';
import { placeOf } from '../../../../../shared/domain/standard/place';
import { laterSteps, lineFenAt, standardAt, standardFor, standardTable } from '../../../../../shared/domain/standard/standard-table';
import { schemeOf } from '../verdict/sample-file';

const { standards } = schemeOf([
  ['1303', '2018-01', 600],
  ['1303', '2019-01', 650],
  ['130322', '2018-07', 620],
  ['130302', '2017-01', 580],
  ['130302', '2017-01', 585],
]);

describe('低保标准', () => {
  it.each([
    { 情形: '县区有自己的', area: '130322', month: '2018-07', fen: 62_000, byCity: false },
    { 情形: '县区的还没有开始，用市级', area: '130322', month: '2018-06', fen: 60_000, byCity: true },
    { 情形: '县区的早于市级提高，仍用县区', area: '130322', month: '2019-03', fen: 62_000, byCity: false },
    { 情形: '县区没有，用市级', area: '130324', month: '2018-12', fen: 60_000, byCity: true },
    { 情形: '标准提高的当月起', area: '130324', month: '2019-01', fen: 65_000, byCity: true },
    { 情形: '地区就是市', area: '1303', month: '2018-12', fen: 60_000, byCity: false },
    { 情形: '市写成六位', area: '130300', month: '2018-12', fen: 60_000, byCity: false },
    { 情形: '街道写到十二位', area: '130322001000', month: '2018-08', fen: 62_000, byCity: false },
    { 情形: '同月两条，后录的为准', area: '130302', month: '2017-06', fen: 58_500, byCity: false },
  ])('$情形', ({ area, month, fen, byCity }) => {
    expect(standardFor(area, month, standards)).toMatchObject({ known: true, fen, byCity });
  });

  it.each([
    { 情形: '早于第一条', area: '130324', month: '2017-12' },
    { 情形: '别的市', area: '130202', month: '2018-12' },
    { 情形: '没有地区', area: null, month: '2018-12' },
  ])('$情形：不知道，不是零', ({ area, month }) => {
    expect(standardFor(area, month, standards)).toEqual({ known: false });
    expect(lineFenAt(standardTable(standards).lineOf(area), monthIndex(month))).toBe(-1);
  });

  it('the dense column agrees with the entries, month by month', () => {
    for (const area of ['1303', '130322', '130302', '130324', '999999']) {
      const line = standardTable(standards).lineOf(area);
      for (let index = monthIndex('2016-01'); index < monthIndex('2021-01'); index += 1) {
        const answer = standardAt(line, index);
        expect(lineFenAt(line, index)).toBe(answer.known ? answer.fen : -1);
      }
    }
  });

  it('later steps are those of the place itself', () => {
    const line = standardTable(standards).lineOf('130322');
    expect(laterSteps(line, monthIndex('2018-05')).map((s) => [s.from, s.entry.fen])).toEqual([['2018-07', 62_000]]);
  });
});

describe('按哪里的标准', () => {
  const head = (more: Partial<Head> = {}): Head => ({ name: '张秀兰', ...more });
  const scheme = { standardPlace: 'household' } as const;
  const union = { area: '130304' };

  it.each([
    { 情形: '户口所在地', head: head(), home: { area: '130322' }, union, place: { area: '130322', basis: 'household' } },
    { 情形: '没有户口所在地，按工会', head: head(), home: {}, union, place: { area: '130304', basis: 'union' } },
    { 情形: '空白等于没有', head: head(), home: { area: '' }, union, place: { area: '130304', basis: 'union' } },
    {
      情形: '农民工按工作地',
      head: head({ workerKind: '农民工', workArea: '130302' }),
      home: { area: '130322' },
      union,
      place: { area: '130302', basis: 'work' },
    },
    { 情形: '农民工没有工作地', head: head({ workerKind: '农民工' }), home: { area: '130322' }, union, place: { area: '130322', basis: 'household' } },
    {
      情形: '城镇职工不看工作地',
      head: head({ workerKind: '城镇职工', workArea: '130302' }),
      home: { area: '130322' },
      union,
      place: { area: '130322', basis: 'household' },
    },
    { 情形: '什么都没有', head: head(), home: {}, union: null, place: null },
  ])('$情形', ({ head: person, home, union: of, place }) => {
    expect(placeOf({ head: person, home }, of, scheme)).toEqual(place);
  });

  it('方案规定按工会时工会在前', () => {
    expect(placeOf({ head: head(), home: { area: '130322' } }, union, { standardPlace: 'union' })).toEqual({ area: '130304', basis: 'union' });
    expect(placeOf({ head: head(), home: { area: '130322' } }, null, { standardPlace: 'union' })).toEqual({ area: '130322', basis: 'household' });
  });
});
