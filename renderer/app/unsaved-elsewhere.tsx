import { EditOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useRouter } from '../platform/route';
import { useDeskView, useLeave } from '../platform/use-unsaved';

/** Drafts of pages that are not shown, and the way back to each. */
export function UnsavedElsewhere() {
  const { away } = useDeskView();
  const { goTo } = useRouter();
  const leave = useLeave();
  if (away.length === 0) return null;
  const items = away.map(({ what }, index) => ({ key: String(index), label: `${what}尚未保存，回去接着填` }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          const place = away[Number(key)]?.kept?.place;
          if (place !== undefined) leave({ kind: 'walk' }, () => goTo(place));
        },
      }}
    >
      <button type="button" className="top-bar-unsaved tone-soon" aria-haspopup="menu">
        <EditOutlined aria-hidden /> {away.length} 处未保存
      </button>
    </Dropdown>
  );
}
