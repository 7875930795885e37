import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';

export interface ChipOption<V extends string | number> {
  readonly value: V;
  readonly label: string;
  readonly households: number;
}

/** From this many values on, the list of a condition gets a search box. */
const LONG_LIST = 9;

/** What the chip says: 单位：海港区总工会, or 单位：3项 when the names would not fit. */
function chosenText<V extends string | number>(options: readonly ChipOption<V>[], chosen: readonly V[]): string {
  const names = chosen.map((value) => options.find((option) => option.value === value)?.label ?? String(value));
  const joined = names.join('、');
  return joined.length <= 12 ? joined : `${String(names.length)}项`;
}

/** One condition of the list: a chip that opens its values, each with how many households it has now. */
export function FilterChip<V extends string | number>({
  label,
  options,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly ChipOption<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const active = chosen.length > 0;
  const shown = options.filter((option) => text === '' || option.label.includes(text.trim()));

  const list = (
    <div className="chip-values">
      {options.length >= LONG_LIST ? (
        <Input size="small" allowClear autoFocus placeholder={`查找${label}`} value={text} onChange={(change) => setText(change.target.value)} />
      ) : null}
      <div className="chip-scroll">
        {shown.map((option) => (
          <Checkbox
            key={option.value}
            className="chip-value"
            checked={chosen.includes(option.value)}
            onChange={(change) => onChange(change.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))}
          >
            <span className="chip-name" title={option.label}>
              {option.label}
            </span>
            <span className="chip-households">{option.households}</span>
          </Checkbox>
        ))}
        {shown.length === 0 ? <p className="chip-none">没有这样的值</p> : null}
      </div>
    </div>
  );

  return (
    <span className={`chip${active ? ' chip-active' : ''}`}>
      <Popover content={list} trigger="click" placement="bottomLeft" arrow={false} open={open} onOpenChange={setOpen} destroyOnHidden>
        <Button type="text" size="small" className="chip-button" aria-expanded={open} aria-haspopup="dialog">
          {active ? `${label}：${chosenText(options, chosen)}` : label}
          {active ? null : <DownOutlined className="chip-down" />}
        </Button>
      </Popover>
      {active ? (
        <Button
          type="text"
          size="small"
          className="chip-clear"
          aria-label={`去掉条件：${label}`}
          icon={<CloseOutlined aria-hidden />}
          onClick={() => onChange([])}
        />
      ) : null}
    </span>
  );
}
