import { CheckCircleFilled, CloseCircleFilled, LeftOutlined, QuestionCircleFilled, RightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { OutputOf } from '../../../../shared/contract/contract';
import { whole } from '../../../ui/format';
import { SixMarks } from '../../../ui/six-marks';
import { verdictLine } from './verdict-line';

type File = OutputOf<'household:file'>;

const VERDICT_LOOK = {
  passed: { tone: 'tone-done', Icon: CheckCircleFilled },
  failed: { tone: 'tone-warm', Icon: CloseCircleFilled },
  insufficient: { tone: 'tone-soon', Icon: QuestionCircleFilled },
} as const;

/** Done is green, gone is grey; the word says it as well. */
const STATUS_TONE: Readonly<Record<string, string>> = { 脱困: ' file-status-done', 注销: ' file-status-gone' };

/** Whether the household has left the file; only coming back can then be recorded. */
export const isClosed = (status: string): boolean => status === '脱困' || status === '注销';

export interface FileHeadProps {
  readonly file: File;
  /** Position in the list one came from, from 1; null when it is not in that list. */
  readonly place: { readonly position: number; readonly total: number } | null;
  /** False once the household no longer meets the list's conditions; its neighbours are still those it had. */
  readonly listed: boolean;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onBack: () => void;
  readonly onIncome: () => void;
  /** Records an exit, or, where the file is closed, that the household comes back; null in a read-only ledger. */
  readonly onExit: (() => void) | null;
}

/** Fixed head of the file: who, where, which state, the verdict with its months, what is still open, and the next step. */
export function FileHead({ file, place, listed, onPrevious, onNext, onBack, onIncome, onExit }: FileHeadProps) {
  const { tone, Icon } = VERDICT_LOOK[file.verdict.verdict];
  const facts = [
    file.level,
    file.unionName,
    file.population === null ? '' : `${whole(file.population)}人`,
    file.age === null ? '' : `${whole(file.age)}岁`,
  ].filter((fact) => fact !== '');
  return (
    <header className="file-head">
      <div className="file-who">
        <Tooltip title="回到列表（Esc）">
          <Button type="text" size="small" icon={<LeftOutlined aria-hidden />} aria-label="回到列表" onClick={onBack} />
        </Tooltip>
        <h1 id="page-title" tabIndex={-1} title={file.name}>
          {file.name}
        </h1>
        <span className="file-no">{file.fileNo}</span>
        <span className={`file-status${STATUS_TONE[file.status] ?? ''}`}>{file.statusLabel}</span>
        <span className="file-facts" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </span>
        <span className="file-actions">
          {place === null ? null : (
            <span className="file-step">
              <Button
                type="text"
                size="small"
                icon={<LeftOutlined aria-hidden />}
                aria-label="上一户"
                title="上一户（Alt+↑）"
                disabled={onPrevious === null}
                onClick={() => onPrevious?.()}
              />
              <span>{listed ? `${whole(place.position)} / ${whole(place.total)}` : '已不在所列条件内'}</span>
              <Button
                type="text"
                size="small"
                icon={<RightOutlined aria-hidden />}
                aria-label="下一户"
                title="下一户（Alt+↓）"
                disabled={onNext === null}
                onClick={() => onNext?.()}
              />
            </span>
          )}
          {onExit === null ? null : <Button onClick={onExit}>{isClosed(file.status) ? '登记返困' : '登记退出'}</Button>}
          <Button type="primary" onClick={onIncome}>
            登记收入
          </Button>
        </span>
      </div>
      <p className="file-verdict">
        <SixMarks marks={file.verdict.marks} />
        <strong className={tone}>
          <Icon aria-hidden="true" /> {file.verdict.headline}
        </strong>
        <span className="file-sentence" title={file.verdict.sentence}>
          {verdictLine(file.verdict).months}
        </span>
        {file.verdict.open.length > 0 ? <span className="file-open">尚需核实：{file.verdict.open.join('、')}</span> : null}
      </p>
    </header>
  );
}
