import { describe, expect, it } from 'vitest';
import { FIRST_LIST_STATE, isNarrowed, NO_FILTER, stateAtVisit } from '../../../../renderer/features/households/list/list-state';

const kept = { ...FIRST_LIST_STATE, filter: { ...NO_FILTER, text: '张' } };

describe('stateAtVisit', () => {
  it('keeps the conditions of the last visit', () => {
    expect(stateAtVisit(kept, { key: 3 })).toBe(kept);
  });

  it('takes over what the visit brings, in place of what was kept', () => {
    expect(stateAtVisit(kept, { key: 3, drill: 'done.2018' }).filter).toEqual({ ...NO_FILTER, drill: 'done.2018' });
    expect(stateAtVisit(kept, { key: 3, filter: { paired: 'no' } }).filter).toEqual({ ...NO_FILTER, paired: 'no' });
  });

  it('does not bring a condition back that was taken away by hand', () => {
    const once = stateAtVisit(kept, { key: 3, drill: 'done.2018' });
    const cleared = { ...once, filter: NO_FILTER };
    expect(stateAtVisit(cleared, { key: 3, drill: 'done.2018' })).toBe(cleared);
  });
});

describe('isNarrowed', () => {
  it.each([
    { why: 'nothing', filter: NO_FILTER, narrowed: false },
    { why: 'text', filter: { ...NO_FILTER, text: 'zjg' }, narrowed: true },
    { why: 'a union', filter: { ...NO_FILTER, unions: ['u1'] }, narrowed: true },
    { why: 'pairing', filter: { ...NO_FILTER, paired: 'no' as const }, narrowed: true },
    { why: 'a number of the targets', filter: { ...NO_FILTER, drill: 'x' }, narrowed: true },
  ])('$why', ({ filter, narrowed }) => {
    expect(isNarrowed(filter)).toBe(narrowed);
  });
});
