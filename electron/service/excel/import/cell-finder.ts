import type { Field } from '../../../../shared/forms/field';
import type { UnderstoodColumn, UnderstoodRow, UnderstoodSheet } from '../understood';
import { FieldColumn } from './field-column';

/** Cell of a field in a row: its text, its column, whether its digits are lost. */
export interface Cell {
  readonly text: string;
  readonly column: string;
  readonly heading: string;
  readonly damaged: boolean;
  readonly faulty: boolean;
}

/** Finds cells by field; the columns of a sheet are looked up once. */
export class CellFinder {
  readonly #index = new Map<string, number>();
  readonly #fieldColumns = new Map<readonly Field[], readonly FieldColumn[]>();
  readonly #date1904: boolean;
  readonly columns: readonly UnderstoodColumn[];
  /** One month a row, named in a column of its own. */
  readonly isLong: boolean;

  constructor(sheet: UnderstoodSheet, date1904: boolean) {
    this.columns = sheet.columns;
    this.isLong = sheet.columns.some(({ field }) => field === 'month') && !sheet.columns.some(({ field }) => field.startsWith('month:'));
    this.#date1904 = date1904;
    sheet.columns.forEach((column, index) => {
      // The first column of a name counts; a second one of the same name is handled by whoever allows it (months, incomes).
      if (!this.#index.has(column.field)) this.#index.set(column.field, index);
    });
  }

  /** The columns of those fields of a form that this sheet has and that an import stores, in the order of the form. */
  fieldColumns(fields: readonly Field[]): readonly FieldColumn[] {
    const known = this.#fieldColumns.get(fields);
    if (known !== undefined) return known;
    const made = fields.flatMap((field) => {
      const index = this.#index.get(field.key);
      const column = index === undefined ? undefined : this.columns[index];
      if (index === undefined || column === undefined || field.computed === true || field.link === true) return [];
      return [new FieldColumn(field, index, column, this.#date1904)];
    });
    this.#fieldColumns.set(fields, made);
    return made;
  }

  has(field: string): boolean {
    return this.#index.has(field);
  }

  /** The cell of a field, or null when it is blank or the sheet has no such column. */
  cell(row: UnderstoodRow, field: string): Cell | null {
    const index = this.#index.get(field);
    return index === undefined ? null : this.at(row, index);
  }

  /** The cell of a column by position. */
  at(row: UnderstoodRow, index: number): Cell | null {
    const text = row.cells[index];
    const column = this.columns[index];
    if (text === null || text === undefined || column === undefined || text.trim() === '') return null;
    return {
      text,
      column: column.column,
      heading: column.heading,
      damaged: row.damaged?.includes(index) ?? false,
      faulty: row.faulty?.includes(index) ?? false,
    };
  }

  /** Excel's letter of a field's column, '' when there is none. */
  letter(field: string): string {
    const index = this.#index.get(field);
    return index === undefined ? '' : (this.columns[index]?.column ?? '');
  }
}
