import { SearchOutlined } from '@ant-design/icons';
import { Input, Pagination } from 'antd';
import { useState } from 'react';
import { useQuestion } from '../../platform/use-question';
import { dateClock, whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { Answered, Empty } from '../../ui/states';

const PAGE = 50;

/** 操作记录: everything that was done, newest first, and what was taken back again. */
export function TrailSection() {
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const answer = useQuestion('session:trail', { offset: (page - 1) * PAGE, limit: PAGE, text: text.trim() }, { keepOld: true });
  const total = answer.status === 'ready' ? answer.value.total : 0;
  return (
    <Panel
      title="操作记录"
      hint={answer.status === 'ready' ? `共 ${whole(total)} 条` : undefined}
      actions={
        <Input
          size="small"
          allowClear
          className="settings-search"
          prefix={<SearchOutlined aria-hidden />}
          placeholder="操作、姓名或经办人"
          aria-label="查找操作记录"
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPage(1);
          }}
        />
      }
    >
      <Answered answer={answer}>
        {({ entries }) =>
          entries.length === 0 ? (
            <Empty title={text === '' ? '还没有操作记录' : '没有找到相符的记录'} />
          ) : (
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col" className="num">
                    序号
                  </th>
                  <th scope="col">时间</th>
                  <th scope="col">经办人</th>
                  <th scope="col">操作</th>
                  <th scope="col" className="num">
                    涉及（户）
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map(({ seq, at, by, label, households, undone }) => (
                  <tr key={seq} className={undone ? 'settings-undone' : undefined}>
                    <td className="num">{seq}</td>
                    <td>{dateClock(at)}</td>
                    <td>{by}</td>
                    <th scope="row">
                      {label}
                      {undone && <span className="settings-tag">已撤销</span>}
                    </th>
                    <td className="num">{households === 0 ? '' : whole(households)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
      {total > PAGE && (
        <Pagination className="settings-pages" size="small" current={page} pageSize={PAGE} total={total} showSizeChanger={false} onChange={setPage} />
      )}
    </Panel>
  );
}
