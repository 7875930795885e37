import { Alert, Button } from 'antd';
import type { EditSection } from './use-edit-section';

const shown = (text: string): string => (text === '' ? '未填' : text);

/** The file has moved on while it was being edited: shows what changed and lets the person choose; nothing typed is lost by it. */
export function ConflictNotice({ conflict }: { readonly conflict: NonNullable<EditSection['conflict']> }) {
  return (
    <Alert
      type="warning"
      showIcon
      className="section-alert"
      title="这份档案刚在别处改动过。您填的内容都还在，没有写入。"
      description={
        <>
          {conflict.others.length > 0 ? (
            <ul className="conflict-list">
              {conflict.others.map(({ key, label, now, typed }) => (
                <li key={key}>
                  {label}：现在是「{shown(now)}」{typed === null ? '' : `，您填的是「${shown(typed)}」`}
                </li>
              ))}
            </ul>
          ) : (
            <p>改动的不是这一部分。</p>
          )}
          <div className="conflict-choice">
            <Button type="primary" size="small" onClick={conflict.keepTyped}>
              读取最新内容，保留我填的
            </Button>
            <Button size="small" onClick={conflict.dropTyped}>
              放弃我填的
            </Button>
          </div>
        </>
      }
    />
  );
}
