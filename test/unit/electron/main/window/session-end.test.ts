import { describe, expect, it } from 'vitest';
import { heedSessionEnd } from '../../../../../electron/main/window/session-end';

function program({ holds }: { readonly holds: boolean }) {
  const handlers = new Map<string, (event: { preventDefault: () => void }) => void>();
  const done: string[] = [];
  heedSessionEnd({
    window: { on: (event: string, heed: never) => handlers.set(event, heed) } as never,
    process: { on: (signal, heed) => handlers.set(signal, heed) },
    gate: { holdSessionEnd: () => holds, letGo: () => void done.push('let go') },
    quit: () => done.push('quit'),
  });
  const happen = (event: string): void => handlers.get(event)?.({ preventDefault: () => done.push('held') });
  return { done, happen };
}

describe('heedSessionEnd', () => {
  it('holds Windows back while something is unsaved, and not otherwise', () => {
    const busy = program({ holds: true });
    busy.happen('query-session-end');
    expect(busy.done).toEqual(['held']);
    const idle = program({ holds: false });
    idle.happen('query-session-end');
    expect(idle.done).toEqual([]);
  });

  it('lets the window go when the session really ends', () => {
    const { done, happen } = program({ holds: true });
    happen('session-end');
    expect(done).toEqual(['let go']);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('quits at %s unless something is unsaved', (signal) => {
    const idle = program({ holds: false });
    idle.happen(signal);
    expect(idle.done).toEqual(['let go', 'quit']);
    const busy = program({ holds: true });
    busy.happen(signal);
    expect(busy.done).toEqual([]);
  });
});
