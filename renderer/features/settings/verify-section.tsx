import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import { useCommand } from '../../platform/use-command';
import { whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { Empty } from '../../ui/states';

/** 台账核验: reads the whole ledger again and says whether every record is what was written. */
export function VerifySection() {
  const verify = useCommand('session:verify');
  const [found, setFound] = useState<OutputOf<'session:verify'> | null>(null);
  const run = async (): Promise<void> => setFound(await verify.run({}));
  return (
    <Panel
      title="台账核验"
      hint="逐条检查台账文件是否完整、前后相接、引用无误；只读，不改动"
      actions={
        <Button type="primary" size="small" loading={verify.busy} onClick={() => void run()}>
          {found === null ? '开始核验' : '重新核验'}
        </Button>
      }
    >
      {found === null ? <Empty title="还没有核验">换电脑、从 U 盘拷回、突然断电之后，建议核验一次。</Empty> : <Finding found={found} />}
    </Panel>
  );
}

function Finding({ found }: { readonly found: OutputOf<'session:verify'> }) {
  const facts: readonly (readonly [string, string])[] = [
    ['校验码', found.head],
    ['记录', `${whole(found.entries)} 条`],
    ['档案', `${whole(found.households)} 户`],
  ];
  return (
    <>
      <p className="settings-verdict" role="status">
        {found.ok ? (
          <>
            <CheckCircleFilled className="tone-done" aria-hidden /> 台账完整，没有发现问题
          </>
        ) : (
          <>
            <CloseCircleFilled className="tone-wrong" aria-hidden /> 发现 {found.problems.length} 个问题，请先不要继续录入
          </>
        )}
      </p>
      <dl className="settings-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.problems.length > 0 && (
        <ul className="settings-gaps">
          {found.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </>
  );
}
