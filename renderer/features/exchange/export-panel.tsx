import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract';
import { useQuestion } from '../../platform/use-question';
import { ExportProgress } from '../../ui/export-progress';
import { Panel } from '../../ui/page';
import { useExportHouseholds } from '../../ui/use-export-households';

const ALL: InputOf<'exchange:exportHouseholds'>['filter'] = {
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

/** 导出: the whole list of households, and the progress table of a year. */
export function ExportPanel() {
  return (
    <Panel title="导出" hint="写成 Excel 文件，WPS 和 Excel 都能打开">
      <ExportHouseholds />
      <ExportProgressTable />
    </Panel>
  );
}

function ExportHouseholds() {
  const [masked, setMasked] = useState(true);
  const exporting = useExportHouseholds();
  return (
    <div className="export-item">
      <strong>困难职工档案汇总表</strong>
      <p className="soft small">全部档案，一户一行。要导出一部分，请到“档案”里筛选后导出。</p>
      <div className="export-line">
        <Checkbox checked={masked} onChange={(change) => setMasked(change.target.checked)}>
          遮盖身份证号、电话、银行卡号
        </Checkbox>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={exporting.busy}
          onClick={() => void exporting.run({ filter: ALL, sort: { by: 'fileNo', descending: false }, masked })}
        >
          导出
        </Button>
      </div>
    </div>
  );
}

function ExportProgressTable() {
  const years = useQuestion('report:years', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const known = years.status === 'ready' ? years.value : [];
  const year = chosen ?? known[0] ?? null;
  return (
    <div className="export-item">
      <strong>困难职工解困脱困进度统计表</strong>
      <p className="soft small">{years.status === 'ready' && known.length === 0 ? '冻结基数之后才有数。' : '按单位的任务、完成、注销和在档，附两个平衡式。'}</p>
      {year === null ? null : (
        <div className="export-line">
          <Select
            className="export-year"
            aria-label="年度"
            value={year}
            onChange={setChosen}
            options={known.map((value) => ({ value, label: `${String(value)}年` }))}
          />
          <ExportProgress year={year} label="导出" />
        </div>
      )}
    </div>
  );
}
