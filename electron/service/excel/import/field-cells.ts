import { sameJson } from '../../../../shared/domain/ledger/patch';
import type { Field } from '../../../../shared/forms/field';
import { moneyUnitOf } from '../../../../shared/forms/written-money';
import { isBlank, isClearWord } from '../../../../shared/forms/written-value';
import { type FieldValue, parseField, writtenOf } from '../../../../shared/forms/written-values';
import { DocumentDraft, valueAt } from '../../ledger/document-path';
import { storedPath } from '../../ledger/field-path';
import type { CellFinder, FieldChange, RowAt } from './plan-types';
import type { RowLog } from './row-log';

export interface ReadFields {
  /** Understood values by field key; `undefined` as a value clears the field. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Words as written, where they differ from the official term or were not understood. */
  readonly written: ReadonlyMap<string, string>;
  readonly warnings: readonly { readonly column: string; readonly value: string; readonly reason: string }[];
  /** Fields that the form wants filled and that this row leaves blank; only news of a file that is new. */
  readonly missing: readonly Field[];
}

/** Says what was remarkable about a row's cells; blanks of the form only for what is new in the ledger. */
export function warnAboutCells(at: RowAt, read: ReadFields, log: RowLog, isNew: boolean): void {
  for (const { column, value, reason } of read.warnings) log.warn(at, column, value, reason);
  if (isNew) for (const field of read.missing) log.missing(at, at.finder.letter(field.key), field.label);
}

/**
 * Reads the cells of a row that belong to fields. A cell that is not understood is kept as written and listed as an
 * error of its own; the rest of the row goes on.
 */
export function readFields(fields: readonly Field[], finder: CellFinder, at: RowAt, log: RowLog, skip: ReadonlySet<string>): ReadFields {
  const values = new Map<string, unknown>();
  const written = new Map<string, string>();
  const warnings: { column: string; value: string; reason: string }[] = [];
  const missing: Field[] = [];
  for (const field of fields) {
    if (skip.has(field.key) || field.computed === true || field.link === true) continue;
    const cell = finder.cell(at.row, field.key);
    if (cell === null || isBlank(cell.text)) {
      if (field.mandatory && finder.has(field.key)) missing.push(field);
      continue;
    }
    const text = cell.text.trim();
    if (isClearWord(text)) {
      values.set(field.key, undefined);
      continue;
    }
    if (cell.faulty) {
      log.error(at, cell.column, cell.text, `“${field.label}”这一格是公式错误，没有采用；这一行其余内容照常导入。`);
      continue;
    }
    if (cell.damaged && (field.type === 'card' || field.type === 'id' || field.type === 'phone')) {
      log.error(at, cell.column, cell.text, `“${field.label}”被表格软件改成了数字，后几位已丢失，没有采用；这一行其余内容照常导入。`);
      continue;
    }
    const read = at.finder.remembered(field.key, text, () => parseField(field, text, { date1904: at.date1904, unit: moneyUnitOf(cell.heading) }));
    if (!read.ok) {
      written.set(field.key, text);
      log.error(at, cell.column, cell.text, `“${field.label}”：${read.error.reason}，按原文保留，没有采用；这一行其余内容照常导入。`);
      continue;
    }
    if (read.value.remark !== undefined) warnings.push({ column: cell.column, value: cell.text, reason: `“${field.label}”：${read.value.remark}` });
    if (read.value.value === undefined) continue;
    values.set(field.key, read.value.value);
    if (read.value.asWritten !== undefined) written.set(field.key, read.value.asWritten);
  }
  return { values, written, warnings, missing };
}

/** What became of a document, with old and new for the person who looks at the difference. */
export interface AppliedFields<T> {
  readonly document: T;
  readonly changes: readonly FieldChange[];
}

/**
 * Lays read values on a document that has `asWritten` of its own (`prefix` names a member inside it). Words as written
 * follow only when their value changes, so that reading the same file again changes nothing.
 */
export function applyFields<T extends { readonly asWritten: Readonly<Record<string, string>> }>(
  document: T,
  fields: readonly Field[],
  read: ReadFields,
  prefix: string,
  root: readonly string[] = [],
): AppliedFields<T> {
  const draft = new DocumentDraft(document);
  const changes: FieldChange[] = [];
  for (const field of fields) {
    const path = [...root, ...storedPath(field)];
    const wordKey = prefix === '' ? field.key : `${prefix}.${field.key}`;
    const word = read.written.get(field.key);
    if (!read.values.has(field.key)) {
      if (word !== undefined && document.asWritten[wordKey] !== word) {
        draft.set(['asWritten', wordKey], word);
        changes.push({ field: `${field.label}（原文）`, before: document.asWritten[wordKey] ?? '', after: word });
      }
      continue;
    }
    const value = read.values.get(field.key);
    const before = valueAt(document, path);
    if (sameJson(before, value)) continue;
    draft.set(path, value);
    if (word !== document.asWritten[wordKey]) draft.set(['asWritten', wordKey], word);
    changes.push({
      field: field.label,
      before: writtenOf(field, before as FieldValue | undefined),
      after: value === undefined ? '（清空）' : writtenOf(field, value as FieldValue),
    });
  }
  return { document: draft.document, changes };
}
