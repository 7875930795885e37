import { ExperimentOutlined, InfoCircleOutlined, LockOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import type { Restarted } from './use-reopen';

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
export function Banners({ state, restarted }: { readonly state: OutputOf<'session:state'>; readonly restarted: Restarted }) {
  const [read, setRead] = useState('');
  const notes = state.openingNotes.join('\n');

  return (
    <>
      {state.readOnly && (
        <Banner tone="soon" icon={<LockOutlined aria-hidden />}>
          这本台账以只读方式打开，可以查看和导出，不能修改。
        </Banner>
      )}
      {restarted.message !== null && (
        <Banner tone="soon" icon={<ReloadOutlined aria-hidden />} onClose={restarted.onRead}>
          {restarted.message}
        </Banner>
      )}
      {notes !== '' && notes !== read && (
        <Banner tone="info" icon={<InfoCircleOutlined aria-hidden />} onClose={() => setRead(notes)}>
          {state.openingNotes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Banner>
      )}
      {state.demo && (
        <Banner tone="info" icon={<ExperimentOutlined aria-hidden />}>
          演示数据，姓名、证件号码和金额均为虚构。
        </Banner>
      )}
    </>
  );
}
