import type { Household } from '../../../shared/domain/household/household';
import { countIncome } from '../../../shared/domain/income/count-income';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import { statusOn } from '../../../shared/domain/status/status';
import type { Field } from '../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../shared/forms/household-fields';
import { MEMBER_FIELDS } from '../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../shared/forms/pairing-fields';
import { valueAt } from '../../service/ledger/document-path';
import { storedPath } from '../../service/ledger/field-path';
import { schemeOf } from '../../service/ledger/scheme';
import { asOfProblem } from '../as-of';
import { type CliCommand, shapeOf } from '../cli-command';
import { withLedger } from '../open-ledger';
import { done, wrongUsage } from '../outcome';

/** All households with every field of the form by its contract name. */
export const householdsCommand: CliCommand = {
  usage: 'households DIR [--as-of DATE] --json',
  shape: shapeOf(['DIR'], { values: ['as-of'], required: [] }),
  run: async ({ positional, values }) => {
    const problem = asOfProblem(values['as-of']);
    if (problem !== null) return wrongUsage(problem);
    return withLedger(positional[0] ?? '', { writes: false, asOf: values['as-of'] }, async ({ session, open }) => {
      const { reader } = open.ledger;
      const workingDate = session.workingDate(open);
      const scheme = schemeOf(reader);
      const views = reader
        .all('household')
        .map((household) => householdJson(household, reader.get('union', household.unionId)?.name ?? '', scheme, workingDate));
      return done(views.map(({ fileNo, name, union, status }) => [fileNo, name, union, status].join('\t')).join('\n'), views);
    });
  },
};

/** A household as the command line gives it. Money in yuan, blanks as null. */
export function householdJson(
  household: Household,
  union: string,
  scheme: PolicyScheme,
  workingDate: string,
): Record<string, unknown> & { fileNo: string; name: string; union: string; status: string } {
  const facts = Object.fromEntries(
    HOUSEHOLD_FIELDS.filter((field) => field.computed !== true && field.type !== 'union').map((field) => [
      field.key,
      plain(field, valueAt(household, storedPath(field))),
    ]),
  );
  return {
    ...facts,
    id: household.id,
    fileNo: household.fileNo,
    name: household.head.name,
    union,
    status: statusOn(household, workingDate) === 'not-yet' ? '尚未建档' : statusOn(household, workingDate),
    secondaryCauses: household.home.secondaryCauses ?? [],
    members: Object.values(household.members).map((member) => ({ id: member.id, ...partJson(MEMBER_FIELDS, member) })),
    helpers: Object.values(household.pairings).map((pairing) => ({ id: pairing.id, ...partJson(PAIRING_FIELDS, pairing) })),
    incomes: Object.keys(household.incomes)
      .sort()
      .flatMap((month) => {
        const record = household.incomes[month];
        if (record === undefined) return [];
        const counted = countIncome(record, scheme.income);
        return { month, population: record.population, ownYuan: counted.ownFen / 100, allYuan: counted.allFen / 100 };
      }),
  };
}

const partJson = (fields: readonly Field[], part: object): Record<string, unknown> =>
  Object.fromEntries(fields.filter((field) => field.link !== true).map((field) => [field.key, plain(field, valueAt(part, field.path))]));

const plain = (field: Field, value: unknown): unknown =>
  value === undefined ? null : field.type === 'money' && typeof value === 'number' ? value / 100 : value;
