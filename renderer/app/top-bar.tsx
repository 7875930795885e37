import { CheckCircleFilled, DownOutlined, LockOutlined, RollbackOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { OutputOf } from '../../shared/contract/contract';
import { clock, dateClock } from '../ui/format';
import { LedgerMenu } from './ledger-menu';
import { UnsavedElsewhere } from './unsaved-elsewhere';
import type { UndoActions } from './use-undo';
import { WorkingDate } from './working-date';

export interface TopBarProps {
  readonly state: OutputOf<'session:state'>;
  readonly undo: UndoActions;
  readonly onSearch: () => void;
  readonly onCreate: () => void;
}

/** Name · ledger · search · unsaved elsewhere · working date · undo · saved. */
export function TopBar({ state, undo, onSearch, onCreate }: TopBarProps) {
  return (
    <header className="top-bar">
      <span className="top-bar-name">解困脱困工作台</span>
      <LedgerMenu onCreate={onCreate}>
        <button type="button" className="top-bar-ledger" aria-haspopup="menu">
          <span className="top-bar-union">{state.unionName}</span>
          {state.demo && <span className="top-bar-demo">演示</span>}
          <DownOutlined aria-hidden />
        </button>
      </LedgerMenu>
      <button type="button" className="top-bar-search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden />
        <span>搜索职工、页面、操作</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <span className="top-bar-space" />
      <UnsavedElsewhere />
      <WorkingDate state={state} />
      <UndoButtons undo={undo} readOnly={state.readOnly} />
      <Saved state={state} />
      {state.clerk !== '' && (
        <span className="top-bar-clerk" title={`本次由${state.clerk}登记`}>
          <UserOutlined aria-hidden /> {state.clerk}
        </span>
      )}
    </header>
  );
}

function UndoButtons({ undo, readOnly }: { readonly undo: UndoActions; readonly readOnly: boolean }) {
  const nothing = undo.undoLabel === null;
  return (
    <span className="top-bar-undo">
      <Tooltip title={nothing ? '没有可以撤销的操作' : `撤销：${String(undo.undoLabel)}（Ctrl+Z）`}>
        <Button type="text" icon={<RollbackOutlined aria-hidden />} disabled={nothing || readOnly} loading={undo.busy} onClick={undo.undo}>
          撤销{nothing ? '' : <span className="top-bar-undo-label">{shortened(undo.undoLabel ?? '')}</span>}
        </Button>
      </Tooltip>
      <Tooltip title={undo.redoLabel === null ? '没有可以恢复的操作' : `恢复：${undo.redoLabel}（Ctrl+Y）`}>
        <Button
          type="text"
          icon={<RollbackOutlined className="top-bar-redo" aria-hidden />}
          disabled={undo.redoLabel === null || readOnly}
          onClick={undo.redo}
          aria-label="恢复"
        />
      </Tooltip>
    </span>
  );
}

/** The verb before the colon (登记收入) is enough in the bar; the whole name stands in the tooltip. */
const shortened = (label: string): string => label.split(/[：:（(]/)[0]?.slice(0, 8) ?? '';

function Saved({ state }: { readonly state: OutputOf<'session:state'> }) {
  if (state.readOnly) {
    return (
      <span className="top-bar-saved">
        <LockOutlined aria-hidden /> 只读
      </span>
    );
  }
  if (state.savedAt === null) return null;
  return (
    <Tooltip title={`最近一次改动在 ${dateClock(state.savedAt)} 已写入磁盘`}>
      <span className="top-bar-saved tone-done" role="status">
        <CheckCircleFilled aria-hidden /> 已保存 {clock(state.savedAt)}
      </span>
    </Tooltip>
  );
}
