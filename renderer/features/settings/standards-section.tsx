import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import { useCommand } from '../../platform/use-command';
import { useQuestion } from '../../platform/use-question';
import { useLeave } from '../../platform/use-unsaved';
import { money, monthCn } from '../../ui/format';
import { Panel } from '../../ui/page';
import { StandardEntry } from '../../ui/standard-entry';
import { Answered, Empty } from '../../ui/states';

type Entry = OutputOf<'policy:standards'>['entries'][number];

/** 低保标准: what is entered, place by place and month by month; nothing is applied that nobody entered. */
export function StandardsSection() {
  const standards = useQuestion('policy:standards', {});
  const state = useQuestion('session:state', {});
  const [editing, setEditing] = useState<Entry | 'new' | null>(null);
  const readOnly = state.status === 'ready' && state.value.readOnly;
  const leave = useLeave();

  return (
    <Panel
      title="低保标准"
      hint="城市居民，每人每月。更正和删除都记入操作记录，已认定的结论不受影响。"
      actions={
        <Button type="primary" size="small" disabled={readOnly} onClick={() => setEditing('new')}>
          录入标准
        </Button>
      }
    >
      <Answered answer={standards}>
        {({ entries }) =>
          entries.length === 0 ? (
            <Empty title="还没有录入低保标准">没有标准的月份一律按“未知”处理，不会当作零。请照当地文件录入。</Empty>
          ) : (
            <Entries entries={entries} readOnly={readOnly} onCorrect={setEditing} />
          )
        }
      </Answered>
      {standards.status === 'ready' && <Gaps entries={standards.value.entries} area={state.status === 'ready' ? state.value.area : null} />}
      {editing !== null && (
        <Modal
          open
          title={editing === 'new' ? '录入低保标准' : '更正低保标准'}
          footer={null}
          width={560}
          onCancel={() => leave({ kind: 'form' }, () => setEditing(null))}
        >
          <StandardEntry onSaved={() => setEditing(null)} {...(editing === 'new' ? {} : { correct: editing })} />
        </Modal>
      )}
    </Panel>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly readOnly: boolean;
  readonly onCorrect: (entry: Entry) => void;
}

function Entries({ entries, readOnly, onCorrect }: EntriesProps) {
  const { modal, message } = App.useApp();
  const remove = useCommand('policy:removeStandard');
  const ask = (entry: Entry): void => {
    void modal.confirm({
      title: `删除 ${entry.areaName} ${monthCn(entry.from)}起的标准`,
      content: '删除后，这些月份按上一个标准计算；没有上一个标准的按未知处理。可以撤销。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: async () => {
        const done = await remove.run({ id: entry.id });
        if (done !== null) void message.success(`${done.label}，可撤销`);
      },
    });
  };
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">地区</th>
          <th scope="col">起始月</th>
          <th scope="col" className="num">
            标准（元/人·月）
          </th>
          <th scope="col">文件号</th>
          <th scope="col" className="settings-actions">
            操作
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              {entry.areaName} <span className="soft small">{entry.area}</span>
            </th>
            <td>{monthCn(entry.from)}</td>
            <td className="num">{money(entry.fen)}</td>
            <td>{entry.document === '' ? <span className="soft">未填</span> : entry.document}</td>
            <td className="settings-actions">
              <Button type="link" size="small" disabled={readOnly} onClick={() => onCorrect(entry)}>
                更正
              </Button>
              <Button type="link" size="small" danger disabled={readOnly} onClick={() => ask(entry)}>
                删除
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is missing, in words: the city itself, and that counties without an entry are reckoned by it. */
function Gaps({ entries, area }: { readonly entries: readonly Entry[]; readonly area: string | null }) {
  if (entries.length === 0 || area === null) return null;
  const city = area.slice(0, 4);
  const ofCity = entries.filter((entry) => entry.area === city).map(({ from }) => from);
  const counties = new Set(entries.filter((entry) => entry.area.length === 6).map((entry) => entry.area)).size;
  const first = [...ofCity].sort()[0];
  return (
    <ul className="settings-gaps">
      <li>{first === undefined ? '还没有市级标准，未单独录入的县区按未知处理。' : `市级标准从 ${monthCn(first)} 起有记录；更早的月份按未知处理。`}</li>
      <li>
        {counties === 0
          ? '各县区都没有单独录入，按市级下限测算，并在结论前注明。'
          : `已单独录入 ${String(counties)} 个县区；其余县区按市级下限测算，并在结论前注明。`}
      </li>
    </ul>
  );
}
