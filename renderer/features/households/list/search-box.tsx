import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** How long typing rests before the list follows. */
const REST_MS = 120;

/**
 * Search as one types. While Chinese characters are being chosen nothing is searched and no key leaves the box;
 * ArrowDown and Enter go on to the list, Esc empties the box first.
 */
export function SearchBox({ text, onSearch, onLeave }: { readonly text: string; readonly onSearch: (text: string) => void; readonly onLeave: () => void }) {
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const box = useRef<InputRef>(null);
  const sent = useRef(text);

  useEffect(() => {
    // Conditions may also be cleared from elsewhere; what was sent from here must not come back over newer typing.
    if (text !== sent.current) {
      sent.current = text;
      setTyped(text);
    }
  }, [text]);

  useEffect(() => {
    if (composing || typed.trim() === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = typed.trim();
      onSearch(sent.current);
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [typed, composing, onSearch]);

  return (
    <Input
      ref={box}
      className="list-search"
      type="text"
      aria-label="在档案中查找"
      placeholder="姓名、拼音首字母、身份证、电话、卷号"
      prefix={<SearchOutlined aria-hidden="true" />}
      allowClear
      value={typed}
      onChange={(change) => setTyped(change.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(key) => {
        if (key.nativeEvent.isComposing) return;
        if (key.key === 'ArrowDown' || key.key === 'Enter') {
          key.preventDefault();
          // What was typed last counts, even when the rest has not passed yet.
          sent.current = typed.trim();
          onSearch(sent.current);
          onLeave();
        } else if (key.key === 'Escape' && typed !== '') {
          key.stopPropagation();
          setTyped('');
        }
      }}
    />
  );
}
