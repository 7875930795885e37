import { Alert, Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract';
import { money, monthCn } from '../../../ui/format';
import { Empty } from '../../../ui/states';
import { chartData } from './chart-data';
import './income.css';
import { IncomeChart } from './income-chart';
import { recentBlocks, type YearBlock, yearBlocks } from './months-draft';
import { MonthsTable } from './months-table';
import { type Months, SOURCES, useMonths } from './use-months';
import { verdictLine } from './verdict-line';

type File = OutputOf<'household:file'>;
type Span = 12 | 24 | 'all';

/** 收入与低保标准: the chart, and under it the months as a sheet. What is saved here changes the verdict at once. */
export function IncomeSection({ file, readOnly, onHistory }: { readonly file: File; readonly readOnly: boolean; readonly onHistory: () => void }) {
  const months = useMonths(file);
  const [span, setSpan] = useState<Span>(24);
  const [withRelief, setWithRelief] = useState(false);
  const [allYears, setAllYears] = useState(false);
  const shown = span === 'all' ? file.months : file.months.slice(-span);
  const data = useMemo(() => chartData(shown, file.futureLines), [shown, file.futureLines]);
  const blocks = useMemo(() => yearBlocks(file.months, lastMonthOf(file)), [file]);
  const recent = useMemo(() => recentBlocks(blocks, months.draft), [blocks, months.draft]);
  const drawn = file.months.some(({ allFen }) => allFen !== null);
  const reliefKnown = file.months.some(({ ownFen, allFen }) => ownFen !== allFen);

  return (
    <section
      className={`panel section${months.touched > 0 ? ' section-editing' : ''}`}
      aria-label="收入与低保标准"
      onKeyDown={(key) => {
        if (key.nativeEvent.isComposing || months.touched === 0) return;
        const save = (key.ctrlKey || key.metaKey) && (key.key === 'Enter' || key.key.toLowerCase() === 's');
        if (!save && key.key !== 'Escape') return;
        key.preventDefault();
        key.stopPropagation();
        if (save) void months.save();
        else months.putBack();
      }}
    >
      <header className="section-head">
        <h3>收入与低保标准</h3>
        <span className="section-note">{verdictLine(file.verdict).method}</span>
        <span className="section-actions">
          {reliefKnown ? (
            <Checkbox checked={withRelief} onChange={(change) => setWithRelief(change.target.checked)}>
              含救助帮扶
            </Checkbox>
          ) : null}
          {drawn && file.months.length > 12 ? (
            <Segmented<Span>
              size="small"
              value={span}
              onChange={setSpan}
              options={[
                { value: 12, label: '近12月' },
                { value: 24, label: '近24月' },
                { value: 'all', label: '全部' },
              ]}
            />
          ) : null}
          <Button size="small" type="text" className="section-quiet" onClick={onHistory}>
            变更记录
          </Button>
        </span>
      </header>
      {drawn ? <IncomeChart data={data} withRelief={withRelief} /> : <Empty title="还没有逐月收入">在下面的表里按月填写，或从 WPS 复制一行粘贴进来。</Empty>}
      <FutureLines lines={file.futureLines} />
      {months.touched > 0 ? <SaveBar months={months} /> : null}
      <MonthsTable blocks={allYears ? blocks : recent} months={months} readOnly={readOnly} />
      {recent.length < blocks.length ? (
        <Button size="small" type="link" className="months-earlier" aria-expanded={allYears} onClick={() => setAllYears(!allYears)}>
          {allYears ? '收起没有收入记录的年份' : `填写更早的年份（${yearsText(blocks.slice(recent.length))}）`}
        </Button>
      ) : null}
      <p className="section-foot">
        回车到下个月，可粘贴一行或一列；空白是缺，0 是零。
        {file.verdict.lineDocuments.length > 0 ? `低保标准依据：${file.verdict.lineDocuments.join('、')}` : null}
      </p>
    </section>
  );
}

/** The last month that can be entered: the one before the working date, or a later one that is in the ledger already. */
function lastMonthOf({ months, verdict }: File): string {
  const [later] = [months[months.length - 1]?.month ?? verdict.through, verdict.through].sort().reverse();
  return later ?? verdict.through;
}

/** 2021年至2024年, or 2021年. */
function yearsText(blocks: readonly YearBlock[]): string {
  const years = blocks.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${String(first)}年` : `${String(first)}年至${String(last)}年`;
}

function FutureLines({ lines }: { readonly lines: File['futureLines'] }) {
  if (lines.length === 0) return null;
  return (
    <p className="section-lines">
      {lines.map(({ from, fen, document }) => `低保标准自${monthCn(from)}起为${money(fen)}元${document === '' ? '' : `（${document}）`}`).join('；')}
    </p>
  );
}

/** What is the same for all typed months, and the two ways out. Stands above the table as long as something is not saved. */
function SaveBar({ months }: { readonly months: Months }) {
  const problems = Object.entries(months.problems);
  return (
    <div className="months-bar">
      <div className="months-facts">
        <strong>{months.touched}个月未保存</strong>
        <span className="months-fact">
          来源
          <Select
            size="small"
            value={months.source}
            onChange={months.setSource}
            options={SOURCES.map((value) => ({ value, label: value }))}
            aria-label="来源"
          />
        </span>
        <span className="months-fact months-evidence">
          依据
          <Input
            size="small"
            value={months.evidence}
            onChange={(change) => months.setEvidence(change.target.value)}
            placeholder="如 入户核查表、工资条"
            aria-label="依据"
          />
        </span>
        <span className="section-actions">
          <Button size="small" onClick={months.putBack}>
            还原
          </Button>
          <Button size="small" type="primary" loading={months.busy} onClick={() => void months.save()}>
            保存收入
          </Button>
        </span>
      </div>
      {problems.length > 0 ? <Alert type="error" showIcon title={problems.map(([month, reason]) => `${monthCn(month)}：${reason}`).join('；')} /> : null}
    </div>
  );
}
