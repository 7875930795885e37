import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../shared/domain/calendar/date';
import { stockEquation, stockFigures } from '../../../../../shared/domain/target/equations';
import { STOCK_PARTS, type Stock, type StockPart, stockOf } from '../../../../../shared/domain/target/stock';
import { anyLives, type SampleLife } from './any-life';
import { household, type SampleStay } from './sample-lives';

type Numbers = Record<string, Partial<Record<StockPart, string[]>>>;

/** The model: walks through the days, moving people in and out of rooms. Knows nothing of stays. */
function simulate(lives: readonly SampleLife[], from: string, to: string, relievedLeaves: boolean): Numbers {
  const counted: Numbers = {};
  const room = new Map<string, string>();
  const unionOf = new Map(lives.map((life) => [life.household.id, life.firstUnionId]));
  const note = (day: string, part: StockPart, id: string, union: string): void => {
    if (day < from || day > to) return;
    for (const key of [union, '*']) {
      const of = counted[key] ?? {};
      counted[key] = of;
      of[part] = [...(of[part] ?? []), id];
    }
  };
  for (let day = '2017-05-31'; day <= '2024-12-31'; day = addDays(day, 1)) {
    if (day === from) for (const [id, union] of room) note(from, 'opening', id, union);
    // What follows a 返困 or an enrolment of the same day in a life's own order belongs to the stay that it began.
    const leave = (life: SampleLife, ofNewStay: boolean): void => {
      const { id } = life.household;
      let begun = false;
      for (const event of life.events) {
        if (event.on !== day) continue;
        if (event.what === 'enrol' || event.what === 'relapse') begun = true;
        if (begun !== ofNewStay) continue;
        const union = room.get(id);
        if (event.what === 'relieve') {
          note(day, 'relieved', id, union ?? unionOf.get(id) ?? '');
          if (relievedLeaves) room.delete(id);
        } else if ((event.what === 'graduate' || event.what === 'deregister') && union !== undefined) {
          note(day, event.what === 'graduate' ? 'graduated' : 'deregistered', id, union);
          room.delete(id);
        }
      }
    };
    for (const life of lives) leave(life, false);
    for (const life of lives) {
      const { id } = life.household;
      for (const move of life.moves) {
        if (move.on !== day) continue;
        if (room.has(id)) {
          note(day, 'movedOut', id, move.fromUnionId);
          note(day, 'movedIn', id, move.toUnionId);
          room.set(id, move.toUnionId);
        }
        unionOf.set(id, move.toUnionId);
      }
      for (const event of life.events) {
        if (event.on !== day || (event.what !== 'enrol' && event.what !== 'relapse') || room.has(id)) continue;
        const union = unionOf.get(id) ?? '';
        room.set(id, union);
        note(day, event.what === 'enrol' ? 'enrolled' : 'relapsed', id, union);
      }
    }
    for (const life of lives) leave(life, true);
    if (day === to) for (const [id, union] of room) note(to, 'closing', id, union);
  }
  return counted;
}

const listed = (stock: Stock): Partial<Record<StockPart, string[]>> => {
  const lists: Partial<Record<StockPart, string[]>> = {};
  for (const part of STOCK_PARTS) if (stock[part].households > 0) lists[part] = [...stock[part].ids].sort();
  return lists;
};

const DAY = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2017-06-01', n));

describe('stockOf', () => {
  it('counts what a day-by-day simulation counts, and always adds up', () => {
    fc.assert(
      fc.property(anyLives, DAY, fc.integer({ min: 0, max: 700 }), fc.boolean(), (lives, from, length, relievedLeaves) => {
        const to = addDays(from, length);
        const result = stockOf({
          households: lives.map((life) => life.household),
          from,
          to,
          moves: lives.flatMap((life) => life.moves),
          rule: { relievedLeaves },
        });
        const model = simulate(lives, from, to, relievedLeaves);
        for (const of of Object.values(model)) for (const list of Object.values(of)) list.sort();
        const { '*': total = {}, ...unions } = model;
        expect(listed(result.total)).toEqual(total);
        expect(Object.fromEntries([...result.unions].map(([id, stock]) => [id, listed(stock)]))).toEqual(unions);
        for (const stock of [result.total, ...result.unions.values()]) {
          const drill: Record<string, readonly string[]> = {};
          const figures = stockFigures(stock, drill, null, 0);
          expect(stockEquation(figures, { relievedLeaves }).holds).toBe(true);
          for (const part of STOCK_PARTS) {
            const opened = [...new Set(stock[part].ids)].sort();
            const { households, listed } = figures[part];
            expect([part, drill[figures[part].drill], listed ?? households]).toEqual([part, opened, opened.length]);
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('counts people with their households', () => {
    const { total } = stockOf({ households: [household('a', [{ from: '2017-01-01' }], { home: { population: 4 } })], from: '2018-01-01', to: '2018-12-31' });
    expect([total.opening.persons, total.closing.persons]).toEqual([4, 4]);
  });

  it('calls an arrival on the first day new, and an exit on the first day one of those on file', () => {
    const { total } = stockOf({
      households: [household('new', [{ from: '2018-01-01' }]), household('out', [{ from: '2017-01-01', exits: [['脱困', '2018-01-01']] }])],
      from: '2018-01-01',
      to: '2018-12-31',
    });
    expect(listed(total)).toEqual({ opening: ['out'], enrolled: ['new'], graduated: ['out'], closing: ['new'] });
  });

  it.each<{ why: string; stays: readonly SampleStay[]; u1: object; u2: object }>([
    {
      why: 'on file: out of one, into the other',
      stays: [{ from: '2017-01-01' }],
      u1: { opening: ['h'], movedOut: ['h'] },
      u2: { movedIn: ['h'], closing: ['h'] },
    },
    {
      why: 'exit on that day: it left from where it was',
      stays: [{ from: '2017-01-01', exits: [['脱困', '2018-01-01']] }],
      u1: { opening: ['h'], graduated: ['h'] },
      u2: {},
    },
    { why: 'enrolled on that day: it came to where it went', stays: [{ from: '2018-01-01' }], u1: {}, u2: { enrolled: ['h'], closing: ['h'] } },
    {
      why: 'came and left on that day',
      stays: [{ from: '2018-01-01', exits: [['注销', '2018-01-01', '其他']] }],
      u1: {},
      u2: { enrolled: ['h'], deregistered: ['h'] },
    },
    {
      why: 'left and came back on that day: an exit and a 返困, no move',
      stays: [
        { from: '2017-01-01', exits: [['脱困', '2018-01-01']] },
        { from: '2018-01-01', relapse: true },
      ],
      u1: { opening: ['h'], graduated: ['h'] },
      u2: { relapsed: ['h'], closing: ['h'] },
    },
    { why: 'not on file: nothing', stays: [{ from: '2016-01-01', exits: [['脱困', '2017-01-01']] }], u1: {}, u2: {} },
  ])('a move on the first day, $why', ({ stays, u1, u2 }) => {
    const { unions } = stockOf({
      households: [household('h', stays, { unionId: 'u2' })],
      from: '2018-01-01',
      to: '2018-12-31',
      moves: [{ householdId: 'h', on: '2018-01-01', fromUnionId: 'u1', toUnionId: 'u2' }],
    });
    const of = (id: string): object => {
      const stock = unions.get(id);
      return stock === undefined ? {} : listed(stock);
    };
    expect([of('u1'), of('u2')]).toEqual([u1, u2]);
  });

  it('counts each movement, and says how many households they are where one moved twice', () => {
    const twice = household('twice', [
      { from: '2017-01-01', exits: [['脱困', '2018-02-01']] },
      { from: '2018-03-01', relapse: true, exits: [['脱困', '2018-06-01']] },
      { from: '2018-09-01', relapse: true, exits: [['脱困', '2018-12-01']] },
    ]);
    const { total } = stockOf({ households: [twice, household('once', [{ from: '2017-01-01' }])], from: '2018-01-01', to: '2018-12-31' });
    expect(stockEquation(stockFigures(total, {}, null, 2018), { relievedLeaves: false }).text).toBe(
      '期末在档1户 = 期初在档2户 + 新增0户 + 返困2户次（1户） − 脱困3户次（1户） − 注销0户 + 转入0户 − 转出0户，相符',
    );
  });

  it('leaves temporary files out until they are 转正', () => {
    const { total } = stockOf({
      households: [household('t', [{ from: '2017-05-01', kind: 'temporary' }, { from: '2018-06-01' }])],
      from: '2018-01-01',
      to: '2018-12-31',
    });
    expect(listed(total)).toEqual({ enrolled: ['t'], closing: ['t'] });
  });

  it('keeps a file without a date on file, never as new', () => {
    const { total } = stockOf({ households: [household('n', [{ from: null }])], from: '2018-01-01', to: '2018-12-31' });
    expect(listed(total)).toEqual({ opening: ['n'], closing: ['n'] });
  });

  it('names the households whose dates do not fit together', () => {
    const twice = household('twice', [{ from: '2017-01-01', exits: [['脱困', '2018-09-01']] }, { from: '2018-03-01' }]);
    const { total } = stockOf({ households: [twice], from: '2018-01-01', to: '2018-06-30' });
    const drill: Record<string, readonly string[]> = {};
    const equation = stockEquation(stockFigures(total, drill, null, 2018), { relievedLeaves: false });
    expect(equation).toMatchObject({ holds: false, difference: -1 });
    expect(equation.text).toBe(
      '期末在档1户 = 期初在档1户 + 新增1户 + 返困0户 − 脱困0户 − 注销0户 + 转入0户 − 转出0户，不符，相差1户：1户的建档、退出记录前后不一致，请核对',
    );
    expect(drill[equation.unexplained.drill]).toEqual(['twice']);
  });
});
