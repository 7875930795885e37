import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { Notice } from '../../shared/contract/notices';
import { useNotice } from '../platform/notices';

type ProgressNotice = Extract<Notice, { kind: 'progress' }>;

/** Without news for so long, the work is over or has failed, which its own page says. */
const SILENT_MS = 4000;

/** One line at the foot of the page while long work is under way. */
export function ProgressLine() {
  const [notice, setNotice] = useState<ProgressNotice | null>(null);
  useNotice('progress', (next) => setNotice(next.total !== null && next.done >= next.total ? null : next));
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = window.setTimeout(() => setNotice(null), SILENT_MS);
    return () => window.clearTimeout(timer);
  }, [notice]);

  if (notice === null) return null;
  const { step, done, total } = notice;
  return (
    <div className="progress-line" role="status">
      <span>
        {step} {total === null ? `${String(done)}` : `${String(done)} / ${String(total)}`}
      </span>
      {total !== null && total > 0 && <Progress percent={Math.floor((done / total) * 100)} size="small" showInfo={false} aria-label={step} />}
    </div>
  );
}
