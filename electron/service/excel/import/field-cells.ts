import { sameJson } from '../../../../shared/domain/ledger/patch';
import type { Field } from '../../../../shared/forms/field';
import { type FieldValue, writtenOf } from '../../../../shared/forms/written-values';
import { DocumentDraft, valueAt } from '../../ledger/document-path';
import type { ReadCell, UnclearCell } from './field-column';
import type { FieldChange, RowAt } from './plan-types';
import type { RowLog } from './row-log';

export interface ReadFields {
  /** Cells to be laid on a document, in the order of the form; an unclear one is kept as written only. */
  readonly cells: readonly (ReadCell | UnclearCell)[];
  readonly warnings: readonly { readonly column: string; readonly value: string; readonly reason: string }[];
  /** Fields that the form wants filled and that this row leaves blank; only news of a file that is new. */
  readonly missing: readonly Field[];
}

/** The understood value of a field; undefined where the row has none, or clears it. */
export function readValue({ cells }: ReadFields, key: string): FieldValue | undefined {
  const found = cells.find((cell) => cell.column.field.key === key);
  return found?.state === 'read' ? found.value : undefined;
}

/** Says what was remarkable about a row's cells; blanks of the form only for what is new in the ledger. */
export function warnAboutCells(at: RowAt, read: ReadFields, log: RowLog, isNew: boolean): void {
  for (const { column, value, reason } of read.warnings) log.warn(at, column, value, reason);
  if (isNew) for (const field of read.missing) log.missing(at, at.finder.letter(field.key), field.label);
}

/**
 * Reads the cells of a row that belong to fields (always the same list for one kind of ledger). A cell that is not understood
 * is kept as written and listed as an error of its own; the rest of the row goes on.
 */
export function readFields(fields: readonly Field[], at: RowAt, log: RowLog): ReadFields {
  const cells: (ReadCell | UnclearCell)[] = [];
  const warnings: { column: string; value: string; reason: string }[] = [];
  const missing: Field[] = [];
  const { row } = at;
  for (const column of at.finder.fieldColumns(fields)) {
    const { field, index, letter } = column;
    const text = row.cells[index] ?? null;
    const meaning = text === null ? null : column.meaningOf(text);
    if (text === null || meaning === null || meaning.state === 'blank') {
      if (field.mandatory) missing.push(field);
      continue;
    }
    const clears = meaning.state === 'read' && meaning.clears;
    if (!clears && row.faulty?.includes(index) === true) {
      log.error(at, letter, text, `“${field.label}”这一格是公式错误，没有采用；这一行其余内容照常导入。`);
    } else if (!clears && row.damaged?.includes(index) === true && (field.type === 'card' || field.type === 'id' || field.type === 'phone')) {
      log.error(at, letter, text, `“${field.label}”被表格软件改成了数字，后几位已丢失，没有采用；这一行其余内容照常导入。`);
    } else if (meaning.state === 'unclear') {
      log.error(at, letter, text, `“${field.label}”：${meaning.reason}，按原文保留，没有采用；这一行其余内容照常导入。`);
      cells.push(meaning);
    } else {
      if (meaning.remark !== undefined) warnings.push({ column: letter, value: text, reason: `“${field.label}”：${meaning.remark}` });
      if (clears || meaning.value !== undefined) cells.push(meaning);
    }
  }
  return { cells, warnings, missing };
}

/** What became of a document, with old and new for the person who looks at the difference. */
export interface AppliedFields<T> {
  readonly document: T;
  readonly changes: readonly FieldChange[];
}

/**
 * Lays read values on a document that has `asWritten` of its own (`prefix` names a member inside it, `root` is where it
 * stands). Words as written follow only when their value changes, so that reading the same file again changes nothing.
 */
export function applyFields<T extends { readonly asWritten: Readonly<Record<string, string>> }>(
  document: T,
  read: ReadFields,
  prefix: string,
  root: readonly string[] = [],
): AppliedFields<T> {
  const draft = new DocumentDraft(document);
  const changes: FieldChange[] = [];
  for (const cell of read.cells) {
    const { field, path: ownPath } = cell.column;
    const wordKey = prefix === '' ? field.key : `${prefix}.${field.key}`;
    const storedWord = document.asWritten[wordKey];
    if (cell.state === 'unclear') {
      if (storedWord === cell.word) continue;
      draft.set(['asWritten', wordKey], cell.word);
      changes.push({ field: `${field.label}（原文）`, before: storedWord ?? '', after: cell.word });
      continue;
    }
    const path = root.length === 0 ? ownPath : [...root, ...ownPath];
    const before = valueAt(document, path);
    if (sameJson(before, cell.value)) continue;
    draft.set(path, cell.value);
    if (cell.word !== storedWord) draft.set(['asWritten', wordKey], cell.word);
    changes.push(before === undefined ? cell.added : { field: field.label, before: writtenOf(field, before as FieldValue), after: cell.added.after });
  }
  return { document: draft.document, changes };
}
