import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { DifferenceRow } from './difference-columns';
import { stateWord } from './exchange-state';

const shown = (text: string): string => (text === '' ? '空' : text);

/** Everything about the selected row, where its line in the table is too short. */
export function RowDetail({ row, onClose }: { readonly row: DifferenceRow; readonly onClose: () => void }) {
  return (
    <aside className="row-detail" aria-label="选中行的差异">
      <header>
        <strong>{row.name === '' ? '（无姓名）' : row.name}</strong>
        <span className={`state-word state-${row.state}`}>{stateWord(row.state)}</span>
        <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label="收起" onClick={onClose} />
      </header>
      <p className="soft small">
        {row.file}，{row.sheet}，第{row.row}行
      </p>
      {row.reason === '' ? null : <p className={row.state === 'refused' ? 'tone-wrong' : 'tone-soon'}>{row.reason}</p>}
      {row.changes.length > 0 ? (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {row.state === 'new' ? null : <th scope="col">台账现在</th>}
              <th scope="col">文件里</th>
            </tr>
          </thead>
          <tbody>
            {row.changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                {row.state === 'new' ? null : <td className="soft">{shown(before)}</td>}
                <td>{shown(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {row.state === 'unchanged' ? <p className="soft">与台账一致，不会改动。</p> : null}
    </aside>
  );
}
