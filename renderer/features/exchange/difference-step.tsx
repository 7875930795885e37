import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import { useAsk } from '../../platform/use-command';
import { whole } from '../../ui/format';
import { Empty, Failed, Loading } from '../../ui/states';
import { useRowPages } from '../../ui/virtual-table/use-row-pages';
import { VirtualTable } from '../../ui/virtual-table/virtual-table';
import { DIFFERENCE_COLUMNS } from './difference-columns';
import { type Preview, ROW_STATES, type RowState, toWrite } from './exchange-state';
import { ProblemTable } from './problem-table';
import { RowDetail } from './row-detail';
import type { Import } from './use-import';

type RowsPage = OutputOf<'exchange:rows'>;
type View = 'rows' | 'errors' | 'warnings';

/** Third step: every row of the files against the ledger. The counts are the filters; nothing has been written yet. */
export function DifferenceStep({ preview, job }: { readonly preview: Preview; readonly job: Import }) {
  // Once it is applied the rows are history; what was not taken over stays readable.
  const done = job.state.result !== null;
  const [view, setView] = useState<View>(done ? 'errors' : 'rows');
  return (
    <div className="difference">
      <div className="difference-bar">
        <Segmented<View>
          value={view}
          onChange={setView}
          options={[
            ...(done ? [] : [{ value: 'rows' as const, label: '逐行核对' }]),
            { value: 'errors', label: `退回的内容 ${whole(preview.errorsTotal)}` },
            { value: 'warnings', label: `提醒 ${whole(preview.warningsTotal)}` },
          ]}
        />
        <span className="step-actions">
          {done ? (
            <span className="soft">这次导入已完成</span>
          ) : (
            <>
              <span className="soft small">作为一步写入，可以整体撤销</span>
              <Button onClick={() => job.goTo('mapping')}>上一步</Button>
              <Button type="primary" loading={job.applying} disabled={toWrite(preview.counts) === 0} onClick={() => void job.apply()}>
                导入 {whole(toWrite(preview.counts))} 行
              </Button>
            </>
          )}
        </span>
      </div>
      {view === 'rows' ? <Rows preview={preview} /> : null}
      {view === 'errors' ? <ProblemTable problems={preview.errors} total={preview.errorsTotal} none="没有退回的内容" /> : null}
      {view === 'warnings' ? <ProblemTable problems={preview.warnings} total={preview.warningsTotal} none="没有要提醒的" /> : null}
    </div>
  );
}

function Rows({ preview }: { readonly preview: Preview }) {
  const ask = useAsk();
  const [states, setStates] = useState<readonly RowState[]>([]);
  const [selected, setSelected] = useState(-1);
  const { previewId, counts } = preview;
  const rows = useRowPages<RowsPage['rows'][number], RowsPage>(['exchange:rows', previewId, states], (offset, limit) =>
    ask('exchange:rows', { previewId, states: [...states], offset, limit }),
  );
  const shown = selected < 0 ? undefined : rows.rowAt(selected);

  function toggle(state: RowState): void {
    setSelected(-1);
    setStates(states.includes(state) ? states.filter((other) => other !== state) : [...states, state]);
  }

  return (
    <>
      <fieldset className="state-chips">
        <legend className="visually-hidden">按结果筛选</legend>
        {ROW_STATES.map(({ state, word, says, count }) => (
          <button
            key={state}
            type="button"
            className={`state-chip state-${state}`}
            aria-pressed={states.includes(state)}
            title={says}
            disabled={counts[count] === 0}
            onClick={() => toggle(state)}
          >
            {word} <strong>{whole(counts[count])}</strong>
          </button>
        ))}
        {states.length > 0 ? (
          <Button type="link" size="small" onClick={() => setStates([])}>
            看全部
          </Button>
        ) : null}
      </fieldset>
      <div className="difference-body">
        {rows.status === 'loading' ? <Loading what="正在读取差异" /> : null}
        {rows.status === 'failed' && rows.error !== null ? <Failed error={rows.error} retry={rows.retry} /> : null}
        {rows.status === 'ready' ? (
          <VirtualTable
            label="导入差异"
            columns={DIFFERENCE_COLUMNS}
            total={rows.total}
            rowAt={rows.rowAt}
            onRange={rows.onRange}
            selected={selected}
            onSelect={setSelected}
            onOpen={setSelected}
            empty={<Empty title="没有这样的行" />}
          />
        ) : null}
        {shown === undefined ? null : <RowDetail row={shown} onClose={() => setSelected(-1)} />}
      </div>
    </>
  );
}
