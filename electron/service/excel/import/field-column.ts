import type { Field } from '../../../../shared/forms/field';
import { type MoneyUnit, moneyUnitOf } from '../../../../shared/forms/written-money';
import { isBlank, isClearWord } from '../../../../shared/forms/written-value';
import { type FieldValue, parseField, writtenOf } from '../../../../shared/forms/written-values';
import { storedPath } from '../../ledger/field-path';
import type { UnderstoodColumn } from '../understood';
import type { FieldChange } from './plan-types';

/** What a text in a field's column says. */
export type CellMeaning = BlankCell | ReadCell | UnclearCell;

/** Nothing, or only strokes. */
export interface BlankCell {
  readonly state: 'blank';
}

export interface ReadCell {
  readonly state: 'read';
  readonly column: FieldColumn;
  /** Absent where the word says that there is nothing to state. */
  readonly value?: FieldValue;
  /** 清空: the stored value goes. */
  readonly clears: boolean;
  /** The words as written, where the official term differs from them. */
  readonly word?: string;
  readonly remark?: string;
  /** The change that it makes where nothing is stored yet. */
  readonly added: FieldChange;
}

/** Not understood; kept as written. */
export interface UnclearCell {
  readonly state: 'unclear';
  readonly column: FieldColumn;
  readonly word: string;
  readonly reason: string;
}

const BLANK: BlankCell = { state: 'blank' };

/** Texts remembered for one column; beyond it the column is of the kind that never repeats. */
const MOST_KNOWN = 1000;

/** A column of a sheet that belongs to a field of the form, with what its texts mean: offices write the same few words again and again. */
export class FieldColumn {
  readonly field: Field;
  /** Position in the rows' cells. */
  readonly index: number;
  /** Excel's letter. */
  readonly letter: string;
  /** Where the field is stored, below the document or the part that it belongs to. */
  readonly path: readonly string[];
  readonly #unit: MoneyUnit;
  readonly #date1904: boolean;
  readonly #known = new Map<string, CellMeaning>();

  constructor(field: Field, index: number, { column, heading }: UnderstoodColumn, date1904: boolean) {
    this.field = field;
    this.index = index;
    this.letter = column;
    this.path = storedPath(field);
    this.#unit = moneyUnitOf(heading);
    this.#date1904 = date1904;
  }

  /** What this text says here. */
  meaningOf(text: string): CellMeaning {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const meaning = this.#read(text);
    if (this.#known.size < MOST_KNOWN) this.#known.set(text, meaning);
    return meaning;
  }

  #read(written: string): CellMeaning {
    if (isBlank(written)) return BLANK;
    const text = written.trim();
    const { field } = this;
    if (isClearWord(text)) return { state: 'read', column: this, clears: true, added: { field: field.label, before: '', after: CLEARED } };
    const reading = parseField(field, text, { date1904: this.#date1904, unit: this.#unit });
    if (!reading.ok) return { state: 'unclear', column: this, word: text, reason: reading.error.reason };
    const { value, asWritten, remark } = reading.value;
    return {
      state: 'read',
      column: this,
      clears: false,
      ...(value === undefined ? {} : { value }),
      ...(asWritten === undefined ? {} : { word: asWritten }),
      ...(remark === undefined ? {} : { remark }),
      added: { field: field.label, before: '', after: writtenOf(field, value) },
    };
  }
}

/** How the difference shows a value that goes. */
const CLEARED = '（清空）';
