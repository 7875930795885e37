import path from 'node:path';
import { applyImport } from '../../service/commands/apply-import';
import { LEDGER_KIND_LABELS, type UnderstoodFile, type UnreadableFile } from '../../service/excel/understood';
import { type CliCommand, shapeOf } from '../cli-command';
import { fromWhereAsked, type Opened, withLedger } from '../open-ledger';
import { done, type Outcome, refusedWith } from '../outcome';

/** One or many workbooks in any order, applied as one step. */
export const importCommand: CliCommand = {
  usage: 'import DIR FILE... [--json]',
  shape: shapeOf(['DIR', 'FILE'], { repeatLast: true }),
  run: async ({ positional: [dir = '', ...files] }) => withLedger(dir, { writes: true }, (opened) => importFiles(opened, files)),
};

async function importFiles({ session }: Opened, written: readonly string[]): Promise<Outcome> {
  const names = displayNames(written);
  const files: (UnderstoodFile | UnreadableFile)[] = [];
  for (const [i, file] of written.entries()) files.push(await session.ports.reader.read(fromWhereAsked(file), names[i] ?? file, {}));

  const read = files.filter((file): file is UnderstoodFile => 'sheets' in file);
  const unread = files
    .filter((file): file is UnreadableFile => !('sheets' in file))
    .map(({ name, reason }) => ({ file: name, sheet: '', row: 0, column: '', value: '', reason }));
  const views = files.map((file) => ({
    file: file.name,
    kind: kindOf(file),
    sheets:
      'sheets' in file
        ? file.sheets.map((sheet) => ({ sheet: sheet.sheet, kind: sheet.kind === null ? '' : LEDGER_KIND_LABELS[sheet.kind], rows: sheet.rows.length }))
        : [],
  }));
  const nothing = { new: 0, changed: 0, unchanged: 0, conflicts: 0, refused: 0 };
  if (read.length === 0) return refusedWith(reasons(unread), { ...nothing, files: views, errors: unread, warnings: [] });

  const applied = await session.command(applyImport, { files: read });
  if (!applied.ok) return refusedWith(applied.error.message, { ...nothing, files: views, errors: unread, warnings: [] });
  const { plan, counts, label } = applied.value;
  const document = { ...counts, files: views, errors: [...unread, ...plan.errors], warnings: plan.warnings };
  const understood = read.some((file) => file.sheets.some((sheet) => sheet.kind !== null));
  if (!understood) return refusedWith(reasons(document.errors), document);
  const { new: added, changed, unchanged, conflicts, refused } = counts;
  const summary = `${label}\n新增${added}行，修改${changed}行，无变化${unchanged}行，冲突${conflicts}行，未导入${refused}行`;
  return done([summary, ...document.errors.map((problem) => reasons([problem]))].join('\n'), document);
}

const kindOf = (file: UnderstoodFile | UnreadableFile): string =>
  'sheets' in file ? [...new Set(file.sheets.flatMap((sheet) => (sheet.kind === null ? [] : LEDGER_KIND_LABELS[sheet.kind])))].join('、') : '';

const reasons = (
  problems: readonly { readonly file: string; readonly sheet: string; readonly row: number; readonly column: string; readonly reason: string }[],
): string =>
  problems
    .map(
      ({ file, sheet, row, column, reason }) =>
        `${[file, sheet, row > 0 ? `第${row}行` : '', column === '' ? '' : `${column}列`].filter((part) => part !== '').join(' ')}：${reason}`,
    )
    .join('\n');

/** Files by their bare name; two of the same name keep their folders, so that a row can be told apart. */
function displayNames(files: readonly string[]): string[] {
  const bare = files.map((file) => path.basename(file));
  return bare.map((name, i) => (bare.indexOf(name) === bare.lastIndexOf(name) ? name : (files[i] ?? name)));
}
