import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';

/** Says whose households these are when the list was opened from a number: 「2018年 已完成 · 海港区总工会」. */
export function DrillBanner({ title, onClear }: { readonly title: string; readonly onClear: () => void }) {
  return (
    <div className="list-drill" role="note">
      <FilterOutlined aria-hidden="true" />
      <span className="list-drill-title" title={title}>
        {title}
      </span>
      <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} onClick={onClear}>
        看全部档案
      </Button>
    </div>
  );
}
