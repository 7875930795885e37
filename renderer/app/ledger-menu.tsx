import { Dropdown, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useLedgerSession } from '../platform/ledger-session';
import { useQuestion } from '../platform/use-question';

/** Other ledgers, a new one, close: opened from the union's name. */
export function LedgerMenu({ onCreate, children }: { readonly onCreate: () => void; readonly children: ReactNode }) {
  const session = useLedgerSession();
  const recent = useQuestion('session:recent', {});
  const ledgers = recent.status === 'ready' ? recent.value.filter(({ missing }) => !missing).slice(0, 6) : [];

  const items: MenuProps['items'] = [
    ...(ledgers.length === 0
      ? []
      : [
          {
            key: 'recent',
            type: 'group' as const,
            label: '最近打开的台账',
            children: ledgers.map(({ id, unionName, folderName }) => ({ key: `recent:${id}`, label: `${unionName}（${folderName}）` })),
          },
          { type: 'divider' as const },
        ]),
    { key: 'open', label: '打开其他台账…', extra: 'Ctrl+O' },
    { key: 'create', label: '新建台账…', extra: 'Ctrl+N' },
    { type: 'divider' },
    { key: 'close', label: '关闭台账' },
  ];
  const choose = (key: string): void => {
    if (key === 'open') void session.chooseAndOpen();
    else if (key === 'create') onCreate();
    else if (key === 'close') void session.change('session:close', {});
    else if (key.startsWith('recent:')) void session.change('session:openRecent', { id: key.slice('recent:'.length) });
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
      {children}
    </Dropdown>
  );
}
