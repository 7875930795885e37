import fc from 'fast-check';
import { addDays } from '../../../../../shared/domain/calendar/date';
import type { UnionMove } from '../../../../../shared/domain/target/union-on';
import { household, type SampleExit, type SampleHousehold, type SampleStay } from './sample-lives';

/** What happens to a household, in order of time: the model's own language, from which the file is written. */
export interface LifeEvent {
  readonly on: string;
  readonly what: 'enrol' | 'relapse' | 'relieve' | 'graduate' | 'deregister';
}

export interface SampleLife {
  readonly household: SampleHousehold;
  readonly events: readonly LifeEvent[];
  readonly moves: readonly UnionMove[];
  readonly firstUnionId: string;
}

const UNION_IDS = ['u1', 'u2', 'u3'] as const;
const WHAT_NEXT: Readonly<Record<'none' | LifeEvent['what'], readonly LifeEvent['what'][]>> = {
  none: ['enrol'],
  enrol: ['relieve', 'graduate', 'deregister'],
  relapse: ['relieve', 'graduate', 'deregister'],
  relieve: ['graduate', 'deregister', 'relapse'],
  graduate: ['relapse'],
  deregister: ['enrol'],
};

const REASONS = ['死亡', '退休', '精准识别不符合', '其他'] as const;

/** Any legal life between mid-2017 and mid-2021, with moves between unions. */
export const anyLife = (id: string): fc.Arbitrary<SampleLife> =>
  fc
    .record({
      start: fc.integer({ min: 0, max: 500 }),
      steps: fc.array(fc.record({ gap: fc.integer({ min: 0, max: 400 }), pick: fc.nat(2) }), { maxLength: 5 }),
      unionId: fc.constantFrom(...UNION_IDS),
      moves: fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 1400 }), to: fc.constantFrom(...UNION_IDS) }), {
        maxLength: 3,
        selector: (move) => move.day,
      }),
      population: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ start, steps, unionId, moves, population }) => {
      const events: LifeEvent[] = [];
      let day = addDays('2017-06-01', start);
      let last: LifeEvent['what'] | 'none' = 'none';
      for (const { gap, pick } of [{ gap: 0, pick: 0 }, ...steps]) {
        const choices: readonly LifeEvent['what'][] = WHAT_NEXT[last];
        const what = choices[pick % choices.length] ?? 'enrol';
        // Coming back takes at least a day, so does a second exit; leaving on the day of coming is possible.
        const least = last === 'none' || ((last === 'enrol' || last === 'relapse') && what !== 'relieve') ? 0 : 1;
        day = addDays(day, Math.max(gap, least));
        events.push({ on: day, what });
        last = what;
      }
      let current: string = unionId;
      const travelled: UnionMove[] = [];
      for (const { day: offset, to } of [...moves].sort((a, b) => a.day - b.day)) {
        if (to === current) continue;
        travelled.push({ householdId: id, on: addDays('2017-06-01', offset), fromUnionId: current, toUnionId: to });
        current = to;
      }
      const stays: { from: string; relapse: boolean; exits: SampleExit[] }[] = [];
      events.forEach(({ on, what }, i) => {
        if (what === 'enrol' || what === 'relapse') stays.push({ from: on, relapse: what === 'relapse', exits: [] });
        else if (what === 'deregister') stays[stays.length - 1]?.exits.push(['注销', on, REASONS[i % REASONS.length] ?? '其他']);
        else stays[stays.length - 1]?.exits.push([what === 'relieve' ? '解困' : '脱困', on]);
      });
      const written: readonly SampleStay[] = stays;
      return { household: household(id, written, { unionId: current, home: { population } }), events, moves: travelled, firstUnionId: unionId };
    });

export const anyLives: fc.Arbitrary<readonly SampleLife[]> = fc
  .integer({ min: 0, max: 12 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyLife(`h${String(i).padStart(2, '0')}`))));
