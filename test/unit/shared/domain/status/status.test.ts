import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personsOf } from '../../../../../shared/domain/status/persons';
import { enrolments, firstExit, onFile, STATUS_LABELS, statusOn } from '../../../../../shared/domain/status/status';
import { anyLife } from '../target/any-life';
import { household, type SampleStay } from '../target/sample-lives';

const relievedThenOut: readonly SampleStay[] = [
  {
    from: '2016-05-01',
    exits: [
      ['解困', '2018-03-01'],
      ['脱困', '2019-06-30'],
    ],
  },
];
const fellBack: readonly SampleStay[] = [
  { from: '2016-05-01', exits: [['脱困', '2018-03-01']] },
  { from: '2018-11-05', relapse: true, exits: [['解困', '2019-02-01']] },
];
const relievedFellBack: readonly SampleStay[] = [
  { from: '2016-05-01', exits: [['解困', '2018-03-01']] },
  { from: '2018-11-05', relapse: true },
];
const temporary: readonly SampleStay[] = [{ from: '2018-01-10', kind: 'temporary' }, { from: '2018-07-01' }];

describe('statusOn', () => {
  it.each<{ why: string; stays: readonly SampleStay[]; day: string; status: string; on: boolean }>([
    { why: 'no stay at all', stays: [], day: '2018-01-01', status: 'not-yet', on: false },
    { why: 'the day before enrolment', stays: relievedThenOut, day: '2016-04-30', status: 'not-yet', on: false },
    { why: 'the day of enrolment', stays: relievedThenOut, day: '2016-05-01', status: '在档', on: true },
    { why: 'the day of 解困: stays on file', stays: relievedThenOut, day: '2018-03-01', status: '解困', on: true },
    { why: 'the day before 脱困', stays: relievedThenOut, day: '2019-06-29', status: '解困', on: true },
    { why: 'the day of 脱困: closed', stays: relievedThenOut, day: '2019-06-30', status: '脱困', on: false },
    { why: 'between exit and relapse', stays: fellBack, day: '2018-11-04', status: '脱困', on: false },
    { why: 'relapsed', stays: fellBack, day: '2018-11-05', status: '返困', on: true },
    { why: 'relapsed and relieved', stays: fellBack, day: '2019-02-01', status: '解困', on: true },
    { why: 'relieved and fell back', stays: relievedFellBack, day: '2018-11-05', status: '返困', on: true },
    { why: 'a month-only date before the month is over', stays: [{ from: '2018-02' }], day: '2018-02-27', status: 'not-yet', on: false },
    { why: 'a month-only date on its last day', stays: [{ from: '2018-02' }], day: '2018-02-28', status: '在档', on: true },
    {
      why: 'an exit within the month of a month-only date',
      stays: [{ from: '2018-02', exits: [['注销', '2018-02-10', '死亡']] }],
      day: '2018-02-10',
      status: '注销',
      on: false,
    },
    { why: 'no date of enrolment', stays: [{ from: null }], day: '2000-01-01', status: '在档', on: true },
    { why: 'deregistered', stays: [{ from: '2016-01-01', exits: [['注销', '2018-02-01', '死亡']] }], day: '2018-02-01', status: '注销', on: false },
    {
      why: 'deregistered after 解困',
      stays: [
        {
          from: '2016-01-01',
          exits: [
            ['解困', '2017-01-01'],
            ['注销', '2018-02-01', '死亡'],
          ],
        },
      ],
      day: '2018-02-01',
      status: '注销',
      on: false,
    },
    { why: 'temporary', stays: temporary, day: '2018-01-10', status: '临时', on: false },
    { why: 'temporary made regular', stays: temporary, day: '2018-07-01', status: '在档', on: true },
    {
      why: 'temporary closed',
      stays: [{ from: '2018-01-10', kind: 'temporary', exits: [['注销', '2018-02-01', '其他']] }],
      day: '2018-02-01',
      status: '注销',
      on: false,
    },
  ])('$why', ({ stays, day, status, on }) => {
    const sample = household('h', stays);
    expect([statusOn(sample, day), onFile(sample, day)]).toEqual([status, on]);
  });

  it('follows any life event by event', () => {
    const status = { enrol: '在档', relapse: '返困', relieve: '解困', graduate: '脱困', deregister: '注销' } as const;
    fc.assert(
      fc.property(anyLife('h'), fc.integer({ min: 2017, max: 2022 }), fc.integer({ min: 1, max: 12 }), ({ household: sample, events }, year, month) => {
        const day = `${String(year)}-${String(month).padStart(2, '0')}-15`;
        const last = events.filter((event) => event.on <= day).pop();
        expect(statusOn(sample, day)).toBe(last === undefined ? 'not-yet' : status[last.what]);
        expect(onFile(sample, day)).toBe(last !== undefined && last.what !== 'graduate' && last.what !== 'deregister');
        const first = events.find((event) => event.what === 'graduate' || event.what === 'relieve');
        expect(firstExit(sample)?.on ?? null).toBe(first?.on ?? null);
      }),
    );
  });

  it('has a label for the screen for each', () => {
    expect(STATUS_LABELS).toEqual({
      在档: '在档',
      返困: '返困在档',
      解困: '解困（常态化帮扶）',
      脱困: '已脱困',
      注销: '已注销',
      临时: '临时档案',
      'not-yet': '尚未建档',
    });
  });
});

describe('firstExit', () => {
  it.each<{ why: string; stays: readonly SampleStay[]; kind: string | null; on: string | null }>([
    { why: '解困 then 脱困 is 解困', stays: relievedThenOut, kind: '解困', on: '2018-03-01' },
    { why: 'the one before a relapse', stays: fellBack, kind: '脱困', on: '2018-03-01' },
    { why: '注销 is none', stays: [{ from: '2016-01-01', exits: [['注销', '2018-02-01', '死亡']] }], kind: null, on: null },
    {
      why: 'on one day the one entered first',
      stays: [
        {
          from: '2016-01-01',
          exits: [
            ['脱困', '2018-02-01'],
            ['解困', '2018-02-01'],
          ],
        },
      ],
      kind: '脱困',
      on: '2018-02-01',
    },
  ])('$why', ({ stays, kind, on }) => {
    const exit = firstExit(household('h', stays));
    expect([exit?.kind ?? null, exit?.on ?? null]).toEqual([kind, on]);
  });
});

describe('enrolments', () => {
  it('lists every stay in order with its date as written', () => {
    expect(
      enrolments(
        household('h', [
          { from: '2018-11', relapse: true },
          { from: '2016-05-01', exits: [['脱困', '2018-03-01']] },
        ]),
      ),
    ).toEqual([
      { episodeId: 'e1', kind: 'full', relapse: false, on: '2016-05-01', until: '2018-03-01' },
      { episodeId: 'e0', kind: 'full', relapse: true, on: '2018-11', until: null },
    ]);
  });
});

describe('personsOf', () => {
  const members = [
    { id: 'm1', name: '甲' },
    { id: 'm2', name: '乙' },
  ];
  const born = [
    { id: 'm1', name: '甲' },
    { id: 'm2', name: '乙', from: '2018-05' },
  ];
  it.each([
    { why: 'the form decides', of: household('h', [], { home: { population: 4 }, members }), day: undefined, persons: 4 },
    { why: 'else the head and the members', of: household('h', [], { members }), day: undefined, persons: 3 },
    { why: 'a form that says 0 says nothing', of: household('h', [], { home: { population: 0 }, members }), day: undefined, persons: 3 },
    { why: 'nobody else', of: household('h', []), day: undefined, persons: 1 },
    { why: 'on a day: undated members, the form', of: household('h', [], { home: { population: 4 }, members }), day: '2018-01-01', persons: 4 },
    { why: 'on a day: dated members decide, before', of: household('h', [], { home: { population: 3 }, members: born }), day: '2018-05-30', persons: 2 },
    { why: 'on a day: dated members decide, after', of: household('h', [], { home: { population: 3 }, members: born }), day: '2018-05-31', persons: 3 },
  ])('$why', ({ of, day, persons }) => {
    expect(personsOf(of, day)).toBe(persons);
  });
});
