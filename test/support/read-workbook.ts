import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileFacts, type FileProblem, readFileBytes } from '../../electron/service/excel/read-file';
import type { UnderstoodSheet } from '../../electron/service/excel/understood';
import { makeXlsx, type SheetInput } from './xlsx-maker';

export type ReadResult = (FileFacts & { readonly sheets: readonly UnderstoodSheet[] }) | FileProblem;

/** Reads and understands bytes in this process, as the worker does in its own. */
export function readBytes(bytes: Uint8Array): ReadResult {
  const sheets: UnderstoodSheet[] = [];
  const answer = readFileBytes(bytes, { onStep: () => undefined, onProgress: () => undefined, onSheet: (sheet) => void sheets.push(sheet) });
  return 'refusal' in answer ? answer : { ...answer, sheets };
}

/** The same, where the file must be readable. */
export function understand(bytes: Uint8Array): FileFacts & { readonly sheets: readonly UnderstoodSheet[] } {
  const result = readBytes(bytes);
  if ('refusal' in result) throw new Error(`${result.refusal}: ${result.reason}`);
  return result;
}

/** Understands a made workbook of one sheet with one table. */
export function understandRows(sheet: Omit<SheetInput, 'name'> & { readonly name?: string }): UnderstoodSheet {
  const [first, ...others] = understand(makeXlsx({ sheets: [{ name: 'Sheet1', ...sheet }] })).sheets;
  if (first === undefined || others.length > 0) throw new Error(`${String(others.length + 1)} tables`);
  return first;
}

/** Path of an invented ledger. */
export function ledgerFile(name: string): string {
  return path.resolve('test/fixtures/ledgers', name);
}

export function ledgerBytes(name: string): Uint8Array {
  return readFileSync(ledgerFile(name));
}

/** Column of a field as written in the rows, by key. */
export function cellsOf(sheet: UnderstoodSheet, field: string): readonly (string | null)[] {
  const index = sheet.columns.findIndex((column) => column.field === field);
  return sheet.rows.map((row) => row.cells[index] ?? null);
}
