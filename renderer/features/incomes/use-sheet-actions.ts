import { App } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import type { Month } from '../../../shared/domain/primitives';
import { useAsk, useTellFailure } from '../../platform/use-command';
import { typedAmount } from '../../ui/amount';
import type { RowPages } from '../../ui/virtual-table/use-row-pages';
import { clipboardText, readClipboard } from './clipboard';
import { boundsOf, type CellRange } from './moves';
import type { CellPlace } from './pending';
import { filledDown, placeOf, type SheetRow, sameAsBefore, textIn } from './sheet-state';
import type { PendingCells } from './use-pending';

type PasteAnswer = OutputOf<'income:readPaste'>;

/** What a paste would do, shown before it goes into the sheet. */
export interface PastePlan {
  readonly answer: PasteAnswer;
  readonly places: ReadonlyMap<string, CellPlace>;
  /** Things left out before reading: title lines, columns right of the months shown. */
  readonly leftOut: readonly string[];
}

export interface SheetActions {
  readonly clear: () => Promise<void>;
  readonly fillDown: () => Promise<void>;
  readonly same: () => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  readonly copyText: () => string;
  readonly plan: PastePlan | null;
  readonly takePlan: () => void;
  readonly dropPlan: () => void;
}

/** What keys, buttons and the clipboard do to the selected cells. Nothing here writes to the ledger. */
export function useSheetActions(
  rows: RowPages<SheetRow, OutputOf<'income:sheet'>>,
  months: readonly Month[],
  range: CellRange,
  cells: PendingCells,
): SheetActions {
  const { message } = App.useApp();
  const ask = useAsk();
  const tell = useTellFailure();
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const { top, bottom, left, right } = boundsOf(range);
  const selectedMonths = months.slice(left, right + 1);

  /** Rows of a stretch, or null when they could not be had (which has been told). */
  async function rowsOf(first: number, last: number): Promise<readonly SheetRow[] | null> {
    const reply = await rows.rowsBetween(first, Math.min(last, rows.total - 1));
    if (reply.ok) return reply.value;
    tell(reply.error);
    return null;
  }

  async function putEverywhere(text: string): Promise<void> {
    const found = await rowsOf(top, bottom);
    if (found !== null) cells.put(found.flatMap((row) => selectedMonths.map((month) => ({ place: placeOf(row, month), text }))));
  }

  async function lay(copied: readonly (readonly string[])[], headings: number): Promise<void> {
    const start = months[left];
    if (start === undefined) return;
    const room = months.length - left;
    const cut = copied.some((row) => row.slice(room).some((cell) => cell !== ''));
    const found = await rowsOf(top, top + copied.length - 1);
    if (found === null) return;
    const text = clipboardText(copied.map((row) => row.slice(0, room)));
    const reply = await ask('income:readPaste', { text, align: { ids: found.map(({ id }) => id), startMonth: start } });
    if (!reply.ok) return tell(reply.error);
    const leftOut = [...(headings > 0 ? [`上面${String(headings)}行是标题，没有放入`] : []), ...(cut ? ['右边超出表中月份的列没有放入'] : [])];
    // Lines are counted as they stand in the copied range, titles included.
    const problems = reply.value.problems.map((problem) => ({ ...problem, line: problem.line + headings }));
    setPlan({ answer: { ...reply.value, problems }, places: new Map(found.map((row) => [row.id, placeOf(row, start)])), leftOut });
  }

  return {
    clear: () => putEverywhere(''),
    fillDown: async () => {
      const oneRow = top === bottom;
      if (oneRow && top === 0) return;
      const found = await rowsOf(oneRow ? top - 1 : top, bottom);
      const [source, ...targets] = found ?? [];
      if (source !== undefined) cells.put(filledDown(source, targets, selectedMonths, cells.now()));
    },
    same: async () => {
      const found = await rowsOf(top, bottom);
      if (found === null) return;
      const { texts, skipped } = sameAsBefore(found, selectedMonths, cells.now());
      cells.put(texts);
      if (skipped > 0) void message.info(`${String(skipped)}格的上月没有收入，没有填`);
    },
    paste: async (text) => {
      const copied = readClipboard(text);
      if (copied.kind === 'one') await putEverywhere(copied.text);
      else if (copied.kind === 'figures') await lay(copied.rows, copied.headings);
      else if (copied.kind === 'words')
        void message.warning('复制的内容里有姓名等文字列，放进来会错月。请只复制金额，或者连身份证号一列和月份表头一起复制。', 8);
      else {
        const reply = await ask('income:readPaste', { text, align: null });
        if (reply.ok) setPlan({ answer: reply.value, places: new Map(), leftOut: [] });
        else tell(reply.error);
      }
    },
    copyText: () => {
      const lines: string[][] = [];
      for (let index = top; index <= bottom; index += 1) {
        const row = rows.rowAt(index);
        lines.push(selectedMonths.map((month) => (row === undefined ? '' : textIn(row, month, cells.now()))));
      }
      return clipboardText(lines);
    },
    plan,
    takePlan: () => {
      if (plan === null) return;
      cells.put(
        plan.answer.cells.map(({ householdId, name, month, fen, replacesFen }) => ({
          place: { householdId, name, month, storedFen: replacesFen, revision: plan.places.get(householdId)?.revision ?? null },
          text: typedAmount(fen),
        })),
      );
      setPlan(null);
    },
    dropPlan: () => setPlan(null),
  };
}
