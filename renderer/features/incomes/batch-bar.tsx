import { Alert, Button, Input, Segmented } from 'antd';
import type { InputOf } from '../../../shared/contract/contract';
import { monthCn, whole } from '../../ui/format';
import { type Pending, pendingCounts } from './pending';

export type Source = InputOf<'income:set'>['source'];
const SOURCES: readonly Source[] = ['核查', '申报', '推算'];
/** Reasons listed before the rest is only counted. */
const FEW = 3;

export interface BatchBarProps {
  readonly pending: Pending;
  readonly source: Source;
  readonly evidence: string;
  readonly busy: boolean;
  readonly onSource: (source: Source) => void;
  readonly onEvidence: (evidence: string) => void;
  readonly onSame: () => void;
  readonly onFillDown: () => void;
  readonly onDrop: () => void;
  readonly onSave: () => void;
}

/** What is the same for the whole batch, the two ways of filling, and what waits to be saved. */
export function BatchBar(props: BatchBarProps) {
  const { pending, source, evidence, busy, onSource, onEvidence, onSame, onFillDown, onDrop, onSave } = props;
  const counts = pendingCounts(pending);
  const refused = [...pending.values()].filter(({ problem }) => problem !== null);
  return (
    <>
      <div className="batch">
        <span className="batch-fact">
          来源
          <Segmented<Source> size="small" aria-label="来源" value={source} onChange={onSource} options={[...SOURCES]} />
        </span>
        <span className="batch-fact">
          依据
          <Input
            aria-label="依据"
            size="small"
            className="batch-evidence"
            value={evidence}
            maxLength={100}
            placeholder="如 12月入户核查表"
            onChange={(change) => onEvidence(change.target.value)}
          />
        </span>
        <span className="batch-fill">
          <Button size="small" onClick={onSame} title="选中的格子照上个月的数填（按 = 键）">
            与上月相同（已核）
          </Button>
          <Button size="small" onClick={onFillDown} title="把选中范围第一行的数填到下面（Ctrl+D）">
            向下填充
          </Button>
        </span>
        <span className="batch-save" aria-live="polite">
          {counts.cells > 0 ? (
            <span>
              未保存 <strong>{whole(counts.cells)}</strong> 格（{whole(counts.households)} 户）
              {counts.removals > 0 ? `，其中清除 ${whole(counts.removals)} 格` : ''}
            </span>
          ) : (
            <span className="soft">没有未保存的内容</span>
          )}
          <Button size="small" disabled={counts.cells === 0} onClick={onDrop}>
            全部还原
          </Button>
          <Button size="small" type="primary" loading={busy} disabled={counts.cells === counts.problems} onClick={onSave}>
            保存
          </Button>
        </span>
      </div>
      {refused.length > 0 ? (
        <Alert
          type="error"
          showIcon
          className="batch-refused"
          title={`${whole(refused.length)}格不能写入，填的内容都还在：${refused
            .slice(0, FEW)
            .map(({ name, month, problem }) => `${name}${monthCn(month)}，${problem ?? ''}`)
            .join('；')}${refused.length > FEW ? '……（其余见标红的格子）' : ''}`}
        />
      ) : null}
    </>
  );
}
