import { ExperimentOutlined, InfoCircleOutlined, LockOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useNotice } from '../platform/notices';

interface BannerProps {
  readonly tone: 'info' | 'soon';
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

function Banner({ tone, icon, children, onClose }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role="status">
      <span aria-hidden>{icon}</span>
      <div className="banner-text">{children}</div>
      {onClose !== undefined && (
        <Button size="small" type="text" onClick={onClose}>
          知道了
        </Button>
      )}
    </div>
  );
}

/** What a person should know about this ledger before working in it. */
export function Banners({ state }: { readonly state: OutputOf<'session:state'> }) {
  const [read, setRead] = useState('');
  const [restarted, setRestarted] = useState<string | null>(null);
  useNotice('service-restarted', ({ message }) => setRestarted(message));
  const notes = state.openingNotes.join('\n');

  return (
    <>
      {state.readOnly && (
        <Banner tone="soon" icon={<LockOutlined />}>
          这本台账以只读方式打开，可以查看和导出，不能修改。
        </Banner>
      )}
      {restarted !== null && (
        <Banner tone="soon" icon={<ReloadOutlined />} onClose={() => setRestarted(null)}>
          {restarted}
        </Banner>
      )}
      {notes !== '' && notes !== read && (
        <Banner tone="info" icon={<InfoCircleOutlined />} onClose={() => setRead(notes)}>
          {state.openingNotes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Banner>
      )}
      {state.demo && (
        <Banner tone="info" icon={<ExperimentOutlined />}>
          演示数据，姓名、证件号码和金额均为虚构。
        </Banner>
      )}
    </>
  );
}
