import { useEffect, useRef } from 'react';
import type { Notice } from '../../shared/contract/notices';
import { useBridge } from './bridge';

/** Calls `listener` with every notice of one kind for as long as the component is shown. */
export function useNotice<K extends Notice['kind']>(kind: K, listener: (notice: Extract<Notice, { kind: K }>) => void): void {
  const bridge = useBridge();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      bridge.onNotice((notice) => {
        // Narrowed by `kind`; TypeScript does not narrow a generic discriminant.
        if (notice.kind === kind) latest.current(notice as Extract<Notice, { kind: K }>);
      }),
    [bridge, kind],
  );
}
