import { describe, expect, it } from 'vitest';
import { ANSWER_MS, createLeaveGate, SESSION_MS } from '../../../../../electron/main/window/leave-gate';
import type { Notice } from '../../../../../shared/contract/notices';

/** A window with its page; `later` runs what was scheduled for a delay. */
function window({ ready = true, unsaved = ['3 户的 5 格收入'] }: { readonly ready?: boolean; readonly unsaved?: readonly string[] } = {}) {
  const told: Notice[] = [];
  const done: string[] = [];
  let scheduled: { work: () => void; afterMs: number }[] = [];
  const instead: { unsaved: readonly string[]; until: AbortSignal; choose: (choice: 'wait' | 'close') => Promise<void> }[] = [];
  const gate = createLeaveGate({
    tell: (notice) => told.push(notice),
    schedule: (work, afterMs) => void scheduled.push({ work, afterMs }),
    askInstead: (what, until) =>
      new Promise((resolve) => {
        instead.push({
          unsaved: what,
          until,
          choose: (choice) => {
            resolve(choice);
            return Promise.resolve();
          },
        });
      }),
    show: () => done.push('show'),
    close: () => done.push('close'),
    destroy: () => done.push('destroy'),
  });
  if (ready) gate.onPageReady();
  gate.onUnsaved({ what: [...unsaved] });
  /** True when the window was held back. */
  const close = (): boolean => {
    let held = false;
    gate.onClose({
      preventDefault: () => {
        held = true;
      },
    });
    return held;
  };
  const later = (delay: number): void => {
    const due = scheduled.filter(({ afterMs }) => afterMs === delay);
    scheduled = scheduled.filter(({ afterMs }) => afterMs !== delay);
    for (const { work } of due) work();
  };
  const lastId = (): number => told.reduce((id, notice) => (notice.kind === 'leaving' ? notice.id : id), 0);
  return { gate, told, done, instead, close, later, lastId };
}

describe('createLeaveGate', () => {
  it('lets a window go whose page was never there to type into', () => {
    const { close, told } = window({ ready: false, unsaved: [] });
    expect(close()).toBe(false);
    expect(told).toEqual([]);
  });

  it('holds the window until the page has agreed, then closes it without another question', () => {
    const { gate, close, done, lastId } = window();
    expect(close()).toBe(true);
    gate.onAnswer({ id: lastId(), answer: 'leave' });
    expect(done).toEqual(['close']);
    expect(close()).toBe(false);
  });

  it('asks the page even when nothing is known to be unsaved: a key may just have been pressed', () => {
    const { close, told } = window({ unsaved: [] });
    expect(close()).toBe(true);
    expect(told).toEqual([{ kind: 'leaving', id: 1 }]);
  });

  it('shows the window while the page asks, waits as long as the person does, and stays when told so', () => {
    const { gate, close, done, later, instead, lastId } = window();
    close();
    gate.onAnswer({ id: lastId(), answer: 'asking' });
    expect(done).toEqual(['show']);
    later(ANSWER_MS);
    expect(instead).toEqual([]);
    gate.onAnswer({ id: lastId(), answer: 'stay' });
    expect(done).toEqual(['show']);
    expect(close()).toBe(true);
  });

  it('takes no answer to a question that was not asked or is over', () => {
    const { gate, close, done, lastId } = window();
    gate.onAnswer({ id: 1, answer: 'leave' });
    close();
    const first = lastId();
    close();
    gate.onAnswer({ id: first, answer: 'leave' });
    expect(done).toEqual([]);
    gate.onAnswer({ id: lastId(), answer: 'leave' });
    expect(done).toEqual(['close']);
  });

  it('asks by a dialog of its own when the page does not answer, naming what was unsaved, and ends the window when told so', async () => {
    const { close, later, instead, done } = window();
    close();
    later(ANSWER_MS);
    expect(instead[0]?.unsaved).toEqual(['3 户的 5 格收入']);
    // One dialog is enough, however often the cross is clicked.
    close();
    later(ANSWER_MS);
    expect(instead).toHaveLength(1);
    await instead[0]?.choose('close');
    expect(done).toEqual(['destroy']);
  });

  it('goes on waiting when told so, and asks again at the next attempt', async () => {
    const { close, later, instead, done } = window();
    close();
    later(ANSWER_MS);
    await instead[0]?.choose('wait');
    expect(done).toEqual([]);
    close();
    later(ANSWER_MS);
    await instead[1]?.choose('close');
    expect(done).toEqual(['destroy']);
  });

  it('gives the word back to a page that comes back, and takes its own dialog away', async () => {
    const { gate, close, later, instead, done, lastId } = window();
    close();
    later(ANSWER_MS);
    gate.onAnswer({ id: lastId(), answer: 'asking' });
    expect(instead[0]?.until.aborted).toBe(true);
    await instead[0]?.choose('close');
    expect(done).toEqual(['show']);
    gate.onAnswer({ id: lastId(), answer: 'leave' });
    expect(done).toEqual(['show', 'close']);
  });

  it('does not hold a window whose page hangs after it began to ask', async () => {
    const { gate, close, later, instead, done, lastId } = window();
    close();
    gate.onAnswer({ id: lastId(), answer: 'asking' });
    close();
    later(ANSWER_MS);
    await instead[0]?.choose('close');
    expect(done).toEqual(['show', 'destroy']);
  });

  it('closes when the page dies under the question', () => {
    const { gate, close, done } = window();
    close();
    gate.onPageGone();
    expect(done).toEqual(['close']);
    expect(close()).toBe(false);
  });

  it('names what was lost with a page that died, once, when it is back', () => {
    const { gate, told, close } = window();
    gate.onPageGone();
    expect(close()).toBe(false);
    gate.onPageReady();
    gate.onPageReady();
    expect(told).toEqual([{ kind: 'page-restarted', lost: ['3 户的 5 格收入'] }]);
  });
});

describe('the end of the system session', () => {
  it('is not held up when nothing is unsaved, even by a page that hangs', () => {
    const { gate, told, close } = window({ unsaved: [] });
    expect(gate.holdSessionEnd()).toBe(false);
    gate.letGo();
    expect(close()).toBe(false);
    expect(told).toEqual([]);
  });

  it('waits for a person for a bounded time only', () => {
    const { gate, later, done, lastId } = window();
    expect(gate.holdSessionEnd()).toBe(true);
    gate.onAnswer({ id: lastId(), answer: 'asking' });
    later(SESSION_MS);
    expect(done).toEqual(['show', 'destroy']);
    expect(gate.holdSessionEnd()).toBe(false);
  });

  it('ends a page that hangs after the same time, with the dialog in its place still open', async () => {
    const { gate, later, done, instead } = window();
    gate.holdSessionEnd();
    later(ANSWER_MS);
    expect(instead).toHaveLength(1);
    later(SESSION_MS);
    expect(done).toEqual(['destroy']);
    expect(instead[0]?.until.aborted).toBe(true);
    await instead[0]?.choose('close');
    expect(done).toEqual(['destroy']);
  });

  it('does not end a page that hangs when a person has decided to wait for it', async () => {
    const { gate, later, done, instead, lastId } = window();
    gate.holdSessionEnd();
    later(ANSWER_MS);
    await instead[0]?.choose('wait');
    later(SESSION_MS);
    expect(done).toEqual([]);
    gate.onAnswer({ id: lastId(), answer: 'leave' });
    expect(done).toEqual(['close']);
  });

  it('leaves the window open for a person who stays', () => {
    const { gate, later, done, lastId, close } = window();
    gate.holdSessionEnd();
    gate.onAnswer({ id: lastId(), answer: 'stay' });
    later(SESSION_MS);
    expect(done).toEqual([]);
    expect(close()).toBe(true);
  });
});
