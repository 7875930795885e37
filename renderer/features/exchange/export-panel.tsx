import { App, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract';
import { useAsk, useCommand } from '../../platform/use-command';
import { useQuestion } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Panel } from '../../ui/page';

const ALL: InputOf<'exchange:exportHouseholds'>['filter'] = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any', drill: null };

/** Writing workbooks: asks where to, writes, says what is in it, shows the file. */
function useExport() {
  const { notification } = App.useApp();
  const ask = useAsk();
  const choose = useCommand('shell:chooseSave');
  return async (suggestedName: string, write: (to: string) => Promise<{ readonly rows: number; readonly fileName: string } | null>, unit: string): Promise<void> => {
    const target = await choose.run({ suggestedName });
    if (target === null) return;
    const written = await write(target.token);
    if (written === null) return;
    notification.success({ title: '已导出', description: `${written.fileName}，${whole(written.rows)}${unit}`, placement: 'bottomRight' });
    await ask('shell:reveal', { token: target.token });
  };
}

/** 导出: the whole list of households, and the progress table of a year. */
export function ExportPanel() {
  return (
    <Panel title="导出" hint="写成 Excel 文件，WPS 和 Excel 都能打开">
      <ExportHouseholds />
      <ExportProgress />
    </Panel>
  );
}

function ExportHouseholds() {
  const [masked, setMasked] = useState(true);
  const run = useExport();
  const write = useCommand('exchange:exportHouseholds');
  return (
    <div className="export-item">
      <strong>困难职工档案汇总表</strong>
      <p className="soft small">全部档案，一户一行。要导出一部分，请到“档案”里筛选后导出。</p>
      <div className="export-line">
        <Checkbox checked={masked} onChange={(change) => setMasked(change.target.checked)}>
          遮盖身份证号、电话、银行卡号
        </Checkbox>
        <Button loading={write.busy} onClick={() => void run('困难职工档案汇总表.xlsx', (to) => write.run({ to, filter: ALL, sort: { by: 'fileNo', descending: false }, masked }), '户')}>
          导出
        </Button>
      </div>
    </div>
  );
}

function ExportProgress() {
  const years = useQuestion('report:years', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const run = useExport();
  const write = useCommand('exchange:exportProgress');
  const known = years.status === 'ready' ? years.value : [];
  const year = chosen ?? known[0] ?? null;
  return (
    <div className="export-item">
      <strong>困难职工解困脱困进度统计表</strong>
      <p className="soft small">{years.status === 'ready' && known.length === 0 ? '冻结基数之后才有数。' : '按单位的任务、完成、注销和在档，附两个平衡式。'}</p>
      <div className="export-line">
        <Select
          size="small"
          className="export-year"
          aria-label="年度"
          value={year}
          placeholder="年度"
          onChange={setChosen}
          options={known.map((value) => ({ value, label: `${String(value)}年` }))}
        />
        <Button
          loading={write.busy}
          disabled={year === null}
          onClick={() => {
            if (year !== null) void run(`困难职工解困脱困进度统计表${String(year)}年.xlsx`, (to) => write.run({ to, year }), '行');
          }}
        >
          导出
        </Button>
      </div>
    </div>
  );
}
