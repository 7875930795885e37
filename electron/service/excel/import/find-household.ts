import type { Household } from '../../../../shared/domain/household/household';
import { err, ok, type Result } from '../../../../shared/result';
import type { DraftLedger } from './draft-ledger';
import { foldName } from './fold-name';
import { readIdCell } from './person-cell';
import type { RowAt } from './plan-types';

export interface FoundHousehold {
  readonly household: Household;
  readonly name: string;
  readonly idNumber: string;
}

export interface NotFound {
  readonly reason: string;
  readonly column: string;
  readonly value: string;
  readonly name: string;
  readonly idNumber: string;
}

/**
 * The household that a row of a second ledger (members, incomes, helpers) belongs to, by the head's ID number.
 * A name that is not the stored one is refused: an ID column sorted apart from its names would otherwise write one
 * family's income into another's file.
 */
export function findHousehold(at: RowAt, draft: DraftLedger, idField: string, nameField: string): Result<FoundHousehold, NotFound> {
  const { finder } = at;
  const name = finder.cell(at.row, nameField)?.text.trim() ?? '';
  const id = readIdCell(at, idField);
  if (!id.ok) return err({ ...id.error, name, idNumber: '' });
  const { idNumber, column } = id.value;
  const people = draft.peopleById(idNumber);
  const person = people.find((found) => found.person === 'head') ?? people[0];
  const household = person === undefined ? undefined : draft.household(person.householdId);
  if (person === undefined || household === undefined) {
    return err({
      reason: `台账里没有身份证号为${idNumber}的户${name === '' ? '' : `（${name}）`}，这一行没有导入。请先导入这一户的档案，或核对身份证号。`,
      column,
      value: idNumber,
      name,
      idNumber,
    });
  }
  const stored = person.person === 'head' ? household.head.name : (household.members[person.person]?.name ?? '');
  if (name !== '' && foldName(name) !== foldName(stored)) {
    return err({
      reason: `身份证号是${stored}的，姓名写的是${name}，对不上，这一行没有导入。请核对是否错行。`,
      column: finder.letter(nameField),
      value: name,
      name,
      idNumber,
    });
  }
  return ok({ household, name: stored, idNumber });
}
