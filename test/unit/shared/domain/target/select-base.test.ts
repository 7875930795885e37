import { describe, expect, it } from 'vitest';
import { DEFAULT_BASE_CRITERIA, describeCriteria } from '../../../../../shared/domain/target/criteria';
import { selectBase } from '../../../../../shared/domain/target/select-base';
import { household, type SampleHousehold } from './sample-lives';

const ON = '2017-12-31';
const since2016 = [{ from: '2016-01-01' }] as const;

describe('selectBase', () => {
  it.each<{ why: string; of: SampleHousehold; reason: string | null; criteria?: Partial<typeof DEFAULT_BASE_CRITERIA> }>([
    { why: 'on file', of: household('h', since2016), reason: null },
    { why: 'enrolled on the base day', of: household('h', [{ from: ON }]), reason: null },
    { why: 'enrolled the day after', of: household('h', [{ from: '2018-01-01' }]), reason: 'enrolled-later' },
    { why: 'in the base month, known to the month', of: household('h', [{ from: '2017-12' }]), reason: null },
    { why: 'in the month after, known to the month', of: household('h', [{ from: '2018-01' }]), reason: 'enrolled-later' },
    { why: 'without a date', of: household('h', [{ from: null }]), reason: 'no-date' },
    { why: 'without a date, closed before', of: household('h', [{ from: null, exits: [['脱困', '2017-05-01']] }]), reason: 'closed' },
    { why: 'without any stay', of: household('h', []), reason: 'no-date' },
    { why: 'closed on the base day', of: household('h', [{ from: '2016-01-01', exits: [['脱困', ON]] }]), reason: 'closed' },
    { why: 'closed the day after', of: household('h', [{ from: '2016-01-01', exits: [['注销', '2018-01-01', '死亡']] }]), reason: null },
    { why: 'relieved before: stays on file', of: household('h', [{ from: '2016-01-01', exits: [['解困', '2017-05-01']] }]), reason: null },
    {
      why: 'closed before, back before',
      of: household('h', [
        { from: '2016-01-01', exits: [['脱困', '2017-01-01']] },
        { from: '2017-09-01', relapse: true },
      ]),
      reason: null,
    },
    {
      why: 'closed before, back after',
      of: household('h', [
        { from: '2016-01-01', exits: [['脱困', '2017-01-01']] },
        { from: '2018-09-01', relapse: true },
      ]),
      reason: 'closed',
    },
    { why: 'temporary', of: household('h', [{ from: '2017-06-01', kind: 'temporary' }]), reason: 'temporary' },
    { why: 'temporary, counted', of: household('h', [{ from: '2017-06-01', kind: 'temporary' }]), reason: null, criteria: { includeTemporary: true } },
    { why: 'said not to be a target', of: household('h', since2016, { home: { exitTarget: false } }), reason: 'not-exit-target' },
    { why: 'said to be one', of: household('h', since2016, { home: { exitTarget: true } }), reason: null, criteria: { exitTarget: 'yes-only' } },
    { why: 'not stated, only yes counts', of: household('h', since2016), reason: 'not-exit-target', criteria: { exitTarget: 'yes-only' } },
    { why: 'a level that counts', of: household('h', since2016, { home: { level: '全国级' } }), reason: null, criteria: { levels: ['全国级', '省级'] } },
    { why: 'a level that does not', of: household('h', since2016, { home: { level: '基层' } }), reason: 'level', criteria: { levels: ['全国级', '省级'] } },
    { why: 'a level not stated', of: household('h', since2016), reason: 'level', criteria: { levels: ['全国级', '省级'] } },
  ])('$why', ({ of, reason, criteria = {} }) => {
    const { leftOut, households } = selectBase([of], ON, { ...DEFAULT_BASE_CRITERIA, ...criteria });
    expect([leftOut.map((each) => each.reason)[0] ?? null, households]).toEqual([reason, reason === null ? 1 : 0]);
  });

  it('counts 户 and 人 and keeps name and union, in order of id whatever the order of the files', () => {
    const files = [household('b', since2016, { unionId: 'u2', home: { population: 4 } }), household('a', since2016), household('c', [{ from: null }])];
    const selection = selectBase(files, ON, DEFAULT_BASE_CRITERIA);
    expect(selection).toEqual({
      entries: [
        { householdId: 'a', name: '户a', idNumber: '', unionId: 'u1', persons: 1 },
        { householdId: 'b', name: '户b', idNumber: '', unionId: 'u2', persons: 4 },
      ],
      leftOut: [{ householdId: 'c', reason: 'no-date' }],
      households: 2,
      persons: 5,
    });
    expect(selectBase([...files].reverse(), ON, DEFAULT_BASE_CRITERIA)).toEqual(selection);
  });
});

describe('describeCriteria', () => {
  it('says every criterion', () => {
    expect(describeCriteria(DEFAULT_BASE_CRITERIA, ON)).toEqual([
      '建档日期在2017年12月31日及以前；只记到月份的，按该月最后一天计；没有建档日期的不计入。',
      '2017年12月31日当日及以前已脱困或已注销的不计入；已解困、仍在档常态化帮扶的计入。',
      '建档标准：全部计入。',
      '解困脱困对象：填“是”和未填写的都计入，填“否”的不计入。',
      '临时救助档案：不计入。',
    ]);
    expect(describeCriteria({ levels: ['全国级', '省级'], exitTarget: 'yes-only', includeTemporary: true }, ON).slice(2)).toEqual([
      '建档标准：只计全国级、省级；未填写的不计入。',
      '解困脱困对象：只计填“是”的。',
      '临时救助档案：计入。',
    ]);
  });
});
