import { createWriteStream } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { writeArchiveWorkbook } from '../support/generate/archive-workbook';
import { asRead, generateHouseholds } from '../support/generate/households';
import { loadInto } from '../support/generate/ledger-folder';
import { newLedger, type Service, withFolder } from './bench-session';
import { inMs, noteRow, type Row, ratioRow } from './figures';
import { clean, median, timed, timedWork } from './measure';
import { inThousands, type Setting } from './setting';

type Values = readonly (string | number | null)[];
interface SheetValues {
  readonly name: string;
  readonly rows: readonly Values[];
}

/** An archive workbook in: read in the worker's process, compared, applied. Against exceljs reading the same file. */
export function importing(setting: Setting): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const file = path.join(folder, '困难职工档案汇总表.xlsx');
    await writeArchiveWorkbook(file, generateHouseholds({ seed: 15, count: setting.small, months: 0 }).households);
    const ours: number[] = [];
    const previews: number[] = [];
    const other: number[] = [];
    for (let i = 0; i < setting.runs; i += 1) {
      clean();
      const service = await newLedger(setting, path.join(folder, String(i)));
      const whole = await timed(() => importInto(service, file, setting.small));
      ours.push(whole.ms);
      previews.push(whole.value);
      await service.session.close();
      clean();
      const read = await timed(() => readByExceljs(file));
      if (read.value.reduce((sum, { rows }) => sum + rows.length, 0) < setting.small) throw new Error('exceljs did not read the file');
      other.push(read.ms);
    }
    const size = `${inThousands(setting.small)}-row archive workbook`;
    return [
      ratioRow(`importing a ${size}: read in the worker, preview, apply`, median(ours), { name: "exceljs's streaming read", ms: median(other) }, 2),
      noteRow(`importing a ${size}: up to the preview`, inMs(median(previews))),
    ];
  });
}

/** Milliseconds until the preview stood there. */
async function importInto(service: Service, file: string, rows: number): Promise<number> {
  const token = service.session.grants.issue({ path: file, purpose: 'read', name: path.basename(file) });
  const { value: preview, ms } = await timed(() => service.ask('exchange:preview', { files: [token] }));
  if (preview.newHouseholds !== rows)
    throw new Error(
      `${String(preview.newHouseholds)} of ${String(rows)} households were recognised: ${preview.errors[0]?.reason ?? preview.files[0]?.refusal ?? ''}`,
    );
  await service.ask('exchange:apply', { previewId: preview.previewId });
  return ms;
}

/** The list of households out: styled, written safely and read back. Against exceljs's bare write of the same values. */
export function exporting(setting: Setting): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const service = await newLedger(setting, folder);
    const { unions, households } = generateHouseholds({ seed: 16, count: setting.small, months: 12 });
    await loadInto(service.session, { unions, households: households.map(asRead) });
    const file = path.join(folder, '档案.xlsx');
    const token = service.session.grants.issue({ path: file, purpose: 'write', name: path.basename(file) });
    const filter = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any' as const, drill: null };
    const write = (): Promise<unknown> =>
      service.ask('exchange:exportHouseholds', { to: token, filter, sort: { by: 'fileNo', descending: false }, masked: false });

    await write();
    const sheets = await readByExceljs(file);
    const ours: number[] = [];
    const other: number[] = [];
    for (let i = 0; i < setting.runs; i += 1) {
      clean();
      ours.push(await timedWork(write));
      clean();
      other.push(await timedWork(() => writeByExceljs(path.join(folder, 'bare.xlsx'), sheets)));
    }
    await service.session.close();
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const cells = sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((all, values) => all + values.length, 0), 0);
    const size = `${inThousands(setting.small)} households (${String(sheets.length)} sheets, ${String(rows)} rows, ${String(Math.round(cells / 1000))}k cells)`;
    return [ratioRow(`exporting ${size}, styled and verified`, median(ours), { name: "exceljs's bare streaming write", ms: median(other) }, 2.5)];
  });
}

async function readByExceljs(file: string): Promise<readonly SheetValues[]> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  const sheets: SheetValues[] = [];
  for await (const sheet of reader) {
    const rows: Values[] = [];
    for await (const row of sheet) rows.push(plainValues(row.values));
    // The reader's sheets have a name that their type does not tell.
    sheets.push({ name: (sheet as unknown as { readonly name: string }).name, rows });
  }
  return sheets;
}

function plainValues(values: ExcelJS.Row['values']): Values {
  if (!Array.isArray(values)) return [];
  return Array.from(values.slice(1), (value) =>
    typeof value === 'string' || typeof value === 'number'
      ? value
      : value === undefined || value === null
        ? null
        : String((value as { readonly result?: unknown }).result ?? ''),
  );
}

async function writeByExceljs(file: string, sheets: readonly SheetValues[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(file), useStyles: false, useSharedStrings: false });
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const values of rows) sheet.addRow(values).commit();
    sheet.commit();
  }
  await book.commit();
}
