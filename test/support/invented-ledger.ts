import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InputOf } from '../../shared/contract/contract';
import type { Household } from '../../shared/domain/household/household';
import { importFiles, must, newTestLedger, type TestSession } from './ledger-session';
import { inventedId, writeWorkbook } from './office-workbooks';
import type { CellInput, SheetInput } from './xlsx-maker';

/** A ledger with invented households, and a folder for workbooks. */
export interface InventedLedger extends TestSession {
  /** Where workbooks of the test are written. */
  readonly desk: string;
  /** Households as they are now, in order of 卷号. */
  readonly households: () => readonly Household[];
  /** The household with that head; throws when there is none. */
  readonly householdOf: (name: string) => Household;
  readonly revision: (name: string) => number;
  /** Entries in the journal. */
  readonly entries: () => number;
  /** Writes a workbook and imports it. */
  readonly bring: (name: string, ...sheets: readonly SheetInput[]) => ReturnType<typeof importFiles>;
}

export const NO_FILTER: InputOf<'households:list'>['filter'] = {
  text: '',
  unions: [],
  statuses: [],
  causes: [],
  groups: [],
  verdicts: [],
  plannedYears: [],
  paired: 'any',
  drill: null,
};
export const BY_FILE_NO: InputOf<'households:list'>['sort'] = { by: 'fileNo', descending: false };

/** The heads of `inventedLedger`, in order; serial numbers of their IDs count from 1. */
export const HEADS = ['张建国', '李秀英', '王海波', '赵文娟', '孙立军'] as const;
export const idOf = (name: (typeof HEADS)[number]): string => inventedId(HEADS.indexOf(name) + 1);

export const ARCHIVE_HEADINGS = ['姓名', '身份证号', '家庭人口', '户口所在地行政区划', '困难类别', '建档日期', '主要致困原因', '手机号码'] as const;

/** Five households of 海港区 and 昌黎县, enrolled in 2016. */
export function archiveRows(): CellInput[][] {
  return HEADS.map((name, i) => [name, idOf(name), i + 1, i < 3 ? '130302' : '130322', '低保户', '2016-05-11', '子女上学', `1380000000${String(i)}`]);
}

/** Opens a new ledger; with `empty` nothing is in it yet. The line is 600 yuan from 2018-01. */
export async function inventedLedger(options: Parameters<typeof newTestLedger>[0] & { readonly empty?: boolean } = {}): Promise<InventedLedger> {
  const desk = mkdtempSync(path.join(tmpdir(), 'ledger-desk-'));
  const ledger = await newTestLedger(options);
  const reader = () => {
    const { open } = ledger.session;
    if (open === null) throw new Error('No ledger is open');
    return open.ledger;
  };
  const householdOf = (name: string): Household => {
    const found = reader()
      .reader.all('household')
      .find((household) => household.head.name === name);
    if (found === undefined) throw new Error(`No household of ${name}`);
    return found;
  };
  const bring = (name: string, ...sheets: readonly SheetInput[]) => importFiles(ledger, [writeWorkbook(desk, name, sheets)]);
  must(await ledger.api['policy:setStandard']({ area: '1303', from: '2018-01', yuan: '600', document: '秦政字〔2017〕44号' }));
  if (options.empty !== true) await bring('档案.xlsx', { name: '档案', rows: [ARCHIVE_HEADINGS, ...archiveRows()] });
  return {
    ...ledger,
    desk,
    households: () => reader().reader.all('household'),
    householdOf,
    revision: (name) => reader().reader.revision('household', householdOf(name).id),
    entries: () => reader().entries.length,
    bring,
    dispose: async () => {
      await ledger.dispose();
      rmSync(desk, { recursive: true, force: true });
    },
  };
}

/** Writes the same monthly total for some months of one household. */
export async function enterIncomes(ledger: InventedLedger, name: string, months: readonly string[], yuan: number): Promise<void> {
  const householdId = ledger.householdOf(name).id;
  must(
    await ledger.api['income:set']({
      entries: months.map((month) => ({ householdId, month, totalFen: yuan * 100, population: null, items: null })),
      source: '核查',
      evidence: '',
      revisions: {},
    }),
  );
}

/** 2018-07 … 2018-12. */
export const SECOND_HALF = ['2018-07', '2018-08', '2018-09', '2018-10', '2018-11', '2018-12'] as const;
