import { ExperimentOutlined, FileAddOutlined, FolderOpenOutlined, ImportOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLedgerSession } from '../../platform/ledger-session';
import type { PageName } from '../../platform/route';
import { LostLedgerNotice, type LostLedgerProps } from './lost-ledger';
import { RecentLedgers } from './recent-ledgers';
import './start.css';

export interface StartPageProps {
  /** Asks for a new ledger; `next` is where to go when it is there. */
  readonly onCreate: (next: PageName) => void;
  /** A ledger that was closed by an accident and could not be opened again. */
  readonly lost?: (LostLedgerProps & { readonly id: string | null }) | null;
}

/** First start, or no ledger open: the four ways to begin, and the ledgers of before. */
export function StartPage({ onCreate, lost = null }: StartPageProps) {
  const session = useLedgerSession();
  const [opening, setOpening] = useState(false);
  const guarded = (work: () => Promise<unknown>) => (): void => {
    setOpening(true);
    void work().finally(() => setOpening(false));
  };

  return (
    <main className="start">
      <header className="start-head">
        <h1>解困脱困工作台</h1>
        <p>困难职工一户一档，离线台账。数据只存在这台电脑上您选的文件夹里。</p>
      </header>
      {lost !== null && <LostLedgerNotice unionName={lost.unionName} reopen={lost.reopen} />}
      <div className="start-columns">
        <section aria-label="开始">
          <h2>开始</h2>
          <div className="start-ways" aria-busy={opening}>
            <Way
              icon={<FileAddOutlined aria-hidden />}
              title="新建台账"
              text="选一个文件夹，填工会名称，从空台账开始。"
              disabled={opening}
              onClick={() => onCreate('home')}
            />
            <Way
              icon={<FolderOpenOutlined aria-hidden />}
              title="打开台账"
              text="打开本机或 U 盘上已有的台账文件夹。"
              disabled={opening}
              onClick={guarded(session.chooseAndOpen)}
            />
            <Way
              icon={<ImportOutlined aria-hidden />}
              title="从 Excel 导入"
              text="先建台账，再选您手里的花名册和台账，核对后一次导入。"
              disabled={opening}
              onClick={() => onCreate('exchange')}
            />
            <Way
              icon={<ExperimentOutlined aria-hidden />}
              title="载入演示数据"
              text="一套虚构的台账，先看看、随便改，不影响真台账。"
              disabled={opening}
              onClick={guarded(() => session.change('session:demo', {}))}
            />
          </div>
        </section>
        <RecentLedgers
          disabled={opening}
          onOpen={(id) => guarded(() => (lost !== null && lost.id === id ? lost.reopen() : session.change('session:openRecent', { id })))()}
        />
      </div>
    </main>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Way({ icon, title, text, disabled, onClick }: WayProps) {
  return (
    <button type="button" className="start-way" disabled={disabled} onClick={onClick}>
      <span className="start-way-icon" aria-hidden>
        {icon}
      </span>
      <span>
        <strong>{title}</strong>
        <span className="start-way-text">{text}</span>
      </span>
    </button>
  );
}
