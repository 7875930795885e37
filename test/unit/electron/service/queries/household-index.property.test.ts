import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerReader } from '../../../../../electron/service/ledger/documents';
import { HouseholdIndex } from '../../../../../electron/service/queries/household-index';
import type { Household } from '../../../../../shared/domain/household/household';
import type { DocumentKind, Union } from '../../../../../shared/domain/ledger/documents';
import type { PolicyScheme } from '../../../../../shared/domain/policy/scheme';
import { builtInScheme } from '../../../../../shared/policy/built-in-scheme';
import { GENERATED_STANDARDS, generateHouseholds } from '../../../../support/generate/households';

interface State {
  readonly households: readonly Household[];
  readonly unions: readonly Union[];
  readonly scheme: PolicyScheme;
  readonly date: string;
}

/** Answers only what the index asks. */
function readerOf({ households, unions, scheme }: State): LedgerReader {
  const lists: Partial<Record<DocumentKind, readonly unknown[]>> = { household: households, union: unions, policyScheme: [scheme] };
  return { all: (kind: DocumentKind) => lists[kind] ?? [] } as LedgerReader;
}

const GENERATED = generateHouseholds({ seed: 5, count: 24, months: 12 });
const SPARE = generateHouseholds({ seed: 6, count: 12, months: 12, firstNumber: 100 }).households;

const changes: readonly ((state: State, at: number) => State)[] = [
  (state, at) => ({ ...state, households: state.households.map((each, i) => (i === at ? { ...each, pairings: {}, incomes: {} } : each)) }),
  (state, at) => ({ ...state, households: state.households.filter((_each, i) => i !== at) }),
  (state, at) => ({ ...state, households: [...state.households, ...SPARE.slice(at % SPARE.length, (at % SPARE.length) + 1)] }),
  (state, at) => ({ ...state, households: [...state.households.slice(at), ...state.households.slice(0, at)] }),
  (state, at) => ({ ...state, unions: state.unions.map((each, i) => (i === at % 7 ? { ...each, name: `${each.name}改` } : each)) }),
  (state, at) => ({ ...state, date: ['2019-01-15', '2018-10-08', '2017-03-01'][at % 3] ?? state.date }),
  (state, at) => ({ ...state, scheme: { ...state.scheme, runMonths: 3 + (at % 4) } }),
  (state) => ({ ...state, households: [...state.households] }),
];

describe('rows of the index', () => {
  it('are after any changes what a new index would make of the ledger', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(23)), { minLength: 1, maxLength: 8 }), (steps) => {
        const index = new HouseholdIndex();
        let state: State = { ...GENERATED, scheme: { ...builtInScheme(), standards: GENERATED_STANDARDS }, date: '2019-01-15' };
        for (const [which, at] of steps) {
          const kept = index.rows(readerOf(state), state.date);
          expect(index.rows(readerOf(state), state.date)).toBe(kept);
          state = changes[which]?.(state, at) ?? state;
          expect(index.rows(readerOf(state), state.date)).toEqual(new HouseholdIndex().rows(readerOf(state), state.date));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
