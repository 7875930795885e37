import { App, Button } from 'antd';
import { useCallback, useEffect } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import { usePageState, useRouter } from '../../platform/route';
import { useAsk } from '../../platform/use-command';
import { useQuestion } from '../../platform/use-question';
import { useUnsaved } from '../../platform/use-unsaved';
import { whole } from '../../ui/format';
import { Page } from '../../ui/page';
import { SixMarksLegend } from '../../ui/six-marks';
import { Empty, Failed, Loading } from '../../ui/states';
import { useRowPages } from '../../ui/virtual-table/use-row-pages';
import { BatchBar, type Source } from './batch-bar';
import type { CellRange } from './moves';
import { PastePreview } from './paste-preview';
import { pendingCounts, pendingWords } from './pending';
import { SheetGrid } from './sheet-grid';
import { FIRST_SHEET_STATE, placeOf, SHEET_SORT, type SheetRow, type SheetState, sheetAtVisit, shownMonths } from './sheet-state';
import { SheetToolbar } from './sheet-toolbar';
import { KEPT_CELLS, usePendingCells } from './use-pending';
import { useSaveSheet } from './use-save-sheet';
import { useSheetActions } from './use-sheet-actions';
import './incomes.css';

const FIRST_CELL: CellRange = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };

/** 登记收入: households × months, typed down a column or pasted from WPS, saved as one step. */
export function IncomesPage() {
  const { stop } = useRouter();
  const session = useQuestion('session:state', {}, { keepOld: true });
  const [kept, keep] = usePageState<SheetState>('incomes.sheet', FIRST_SHEET_STATE);
  const params = stop.page === 'incomes' ? stop.params : {};
  const state = sheetAtVisit(kept, { key: stop.key, ...params });
  useEffect(() => {
    if (state !== kept) keep(state);
  }, [state, kept, keep]);

  if (session.status === 'loading') return <Loading />;
  if (session.status === 'failed') return <Failed error={session.error} retry={session.retry} />;
  return <Sheet state={state} onState={keep} workingDate={session.value.workingDate} readOnly={session.value.readOnly} />;
}

interface SheetProps {
  readonly state: SheetState;
  readonly onState: (state: SheetState) => void;
  readonly workingDate: string;
  readonly readOnly: boolean;
}

function Sheet({ state, onState, workingDate, readOnly }: SheetProps) {
  const { navigate } = useRouter();
  const { message } = App.useApp();
  const ask = useAsk();
  const { filter } = state;
  const { months, before } = shownMonths(state, workingDate);
  const asked = [before, ...months];
  const rows = useRowPages<SheetRow, OutputOf<'income:sheet'>>(['income:sheet', filter, asked], (offset, limit) =>
    ask('income:sheet', { filter, sort: SHEET_SORT, months: asked, offset, limit }),
  );
  const cells = usePendingCells();
  const [range, setRange] = usePageState<CellRange>('incomes.range', FIRST_CELL);
  const [source, setSource] = usePageState<Source>('incomes.source', '核查');
  const [evidence, setEvidence] = usePageState('incomes.evidence', '');
  const inside = clampRange(range, rows.total, months.length);
  const actions = useSheetActions(rows, months, inside, cells);
  const saving = useSaveSheet(cells, source, evidence);
  const { cells: waiting, problems } = pendingCounts(cells.pending);
  useUnsaved(pendingWords(cells.pending), waiting > 0, waiting > problems ? saving.saveAll : undefined, KEPT_CELLS);

  const open = useCallback((id: string) => navigate('household', { id, section: 'income' }), [navigate]);
  /** 已核 is a statement about the source: it is set with the first such filling, and never changes cells that are waiting under another. */
  const same = (): void => {
    if (source !== '核查' && pendingCounts(cells.now()).cells > 0) {
      void message.warning('“与上月相同（已核）”的来源是核查。请先保存现有内容，或把来源改为核查。');
      return;
    }
    setSource('核查');
    void actions.same();
  };

  return (
    <Page
      fill
      title="登记收入"
      count={rows.head === null ? null : `${whole(rows.total)} 户，逐月家庭总收入（元）`}
      actions={<Button onClick={() => navigate('exchange')}>从 Excel 导入</Button>}
    >
      <div className="sheet-panel">
        <SheetToolbar state={state} workingDate={workingDate} onState={onState} />
        {readOnly ? null : (
          <BatchBar
            pending={cells.pending}
            source={source}
            evidence={evidence}
            busy={saving.busy}
            onSource={setSource}
            onEvidence={setEvidence}
            onSame={same}
            onFillDown={() => void actions.fillDown()}
            onDrop={saving.drop}
            onSave={saving.save}
          />
        )}
        {rows.status === 'loading' ? <Loading what="正在读取收入" /> : null}
        {rows.status === 'failed' && rows.error !== null ? <Failed error={rows.error} retry={rows.retry} /> : null}
        {rows.status === 'ready' && rows.total === 0 ? <Empty title="没有符合条件的户">换一个单位，或者清除查找的内容。</Empty> : null}
        {rows.status !== 'loading' && rows.total > 0 ? (
          <SheetGrid
            total={rows.total}
            rowAt={rows.rowAt}
            onRange={rows.onRange}
            months={months}
            before={before}
            pending={cells.pending}
            range={inside}
            onSelect={setRange}
            onType={(at, text) => {
              const row = rows.rowAt(at.row);
              const month = months[at.column];
              if (readOnly) void message.info('台账是只读打开的，不能登记');
              else if (row !== undefined && month !== undefined) cells.put([{ place: placeOf(row, month), text }]);
            }}
            onAction={(action) => {
              if (readOnly) return;
              if (action === 'save') saving.save();
              else if (action === 'same') same();
              else if (action === 'take-back') cells.takeBack();
              else if (action === 'clear') void actions.clear();
              else void actions.fillDown();
            }}
            onPaste={(text) => {
              if (!readOnly) void actions.paste(text);
            }}
            copyText={actions.copyText}
            onOpen={open}
          />
        ) : null}
      </div>
      <footer className="sheet-foot">
        <SixMarksLegend />
        <span>回车往下　= 与上月相同　Ctrl+D 向下填充　可从 WPS 整列粘贴　Ctrl+Z 撤回填写　Ctrl+S 保存　空白是缺，0 是零</span>
      </footer>
      <PastePreview plan={actions.plan} onTake={actions.takePlan} onDrop={actions.dropPlan} />
    </Page>
  );
}

/** The selection inside a sheet that may have become shorter or narrower. */
function clampRange({ anchor, focus }: CellRange, rows: number, columns: number): CellRange {
  const inside = ({ row, column }: CellRange['anchor']): CellRange['anchor'] => ({
    row: Math.min(row, Math.max(0, rows - 1)),
    column: Math.min(column, Math.max(0, columns - 1)),
  });
  return { anchor: inside(anchor), focus: inside(focus) };
}
