import { describe, expect, it, vi } from 'vitest';
import { createUnsavedDesk, type Unsaved } from '../../../renderer/platform/unsaved';

const CELLS = { name: 'incomes.pending', place: { page: 'incomes', params: {} } } as const;
const item = (changed: Partial<Unsaved> = {}): Unsaved => ({ what: '3 户的 5 格收入', save: () => Promise.resolve(true), kept: CELLS, ...changed });
const FORM = item({ what: '退出登记', save: null, kept: null });

function desk() {
  const restore = vi.fn();
  const settle = vi.fn(() => restore);
  return { settle, restore, desk: createUnsavedDesk(settle) };
}
/** What the open question is about. */
const askedAbout = (of: ReturnType<typeof desk>['desk']): readonly string[] => of.view().question?.items.map(({ what }) => what) ?? [];

describe('the desk of unsaved things', () => {
  it('lets everybody go while nothing is unsaved, after ending what is being typed', () => {
    const { desk: empty, settle } = desk();
    expect(empty.ask({ kind: 'end' })).toBe(true);
    expect(settle).toHaveBeenCalledOnce();
  });

  it('counts what ending the typing puts there', () => {
    const owner = {};
    const late = createUnsavedDesk(() => {
      late.put(owner, CELLS.name, item());
      return () => undefined;
    });
    expect(late.ask({ kind: 'walk' })).not.toBe(true);
  });

  it('asks about the page when one walks, about forms when one closes, about everything at the end', () => {
    const { desk: full } = desk();
    const other = {};
    full.put(other, 'household.draft.h1', item({ what: '档案“基本信息”里改的 2 项', kept: { ...CELLS, name: 'household.draft.h1' } }));
    full.unmount(other);
    full.put({}, CELLS.name, item());
    full.put({}, undefined, FORM);
    void full.ask({ kind: 'walk' });
    expect(askedAbout(full)).toEqual(['3 户的 5 格收入', '退出登记']);
    void full.ask({ kind: 'form' });
    expect(askedAbout(full)).toEqual(['退出登记']);
    void full.ask({ kind: 'end' });
    expect(askedAbout(full)).toEqual(['3 户的 5 格收入', '退出登记', '档案“基本信息”里改的 2 项']);
  });

  it('keeps a draft whose page is left until it comes back without it; a form is gone with its page', () => {
    const { desk: full } = desk();
    const [sheet, form] = [{}, {}];
    full.put(sheet, CELLS.name, item());
    full.put(form, undefined, FORM);
    full.unmount(sheet);
    full.unmount(form);
    expect(full.view().away.map(({ what }) => what)).toEqual(['3 户的 5 格收入']);
    full.put({}, CELLS.name, null);
    expect(full.view().all).toEqual([]);
    expect(full.ask({ kind: 'end' })).toBe(true);
  });

  it('goes on as a person decides', async () => {
    const { desk: full } = desk();
    full.put({}, CELLS.name, item());
    const left = full.ask({ kind: 'walk' });
    void full.view().question?.answer('leave');
    expect(await left).toBe(true);
    const stayed = full.ask({ kind: 'walk' });
    void full.view().question?.answer('stay');
    expect(await stayed).toBe(false);
    expect(full.view().question).toBeNull();
  });

  it('saves one after the other and stays with the first that does not go', async () => {
    const { desk: full } = desk();
    const saved: string[] = [];
    const saving = (what: string, ok: boolean): Unsaved =>
      item({
        what,
        kept: { ...CELLS, name: what },
        save: () => {
          saved.push(what);
          return Promise.resolve(ok);
        },
      });
    full.put({}, 'a', saving('a', true));
    const refused = saving('b', false);
    full.put({}, 'b', refused);
    full.put({}, 'c', saving('c', true));
    const going = full.ask({ kind: 'end' });
    expect(await full.view().question?.answer('save')).toBe(refused);
    expect(await going).toBe(false);
    expect(saved).toEqual(['a', 'b']);
  });

  it('takes a draft that was saved while its page was away off the desk', async () => {
    const { desk: full } = desk();
    const sheet = {};
    full.put(sheet, CELLS.name, item());
    full.unmount(sheet);
    const going = full.ask({ kind: 'end' });
    await full.view().question?.answer('save');
    expect(await going).toBe(true);
    expect(full.view().all).toEqual([]);
  });

  it('offers saving only where all of it can be saved, a ledger is open, and it would not be what is undone', () => {
    const { desk: full } = desk();
    full.put({}, CELLS.name, item());
    const savable = (leaving: Parameters<typeof full.ask>[0]): boolean | undefined => {
      void full.ask(leaving);
      return full.view().question?.savable;
    };
    expect(savable({ kind: 'walk' })).toBe(true);
    expect(savable({ kind: 'undo', verb: '撤销', label: '登记收入' })).toBe(false);
    full.ledgerIsOpen(false);
    expect(savable({ kind: 'end' })).toBe(false);
    full.ledgerIsOpen(true);
    full.put({}, undefined, FORM);
    expect(savable({ kind: 'end' })).toBe(false);
  });

  it('lets a newer question take the place of an open one, so that a window can always be closed', async () => {
    const { desk: full, restore, settle } = desk();
    full.put({}, CELLS.name, item());
    const first = full.ask({ kind: 'walk' });
    const before = full.view().question;
    const second = full.ask({ kind: 'end' });
    expect(await first).toBe(false);
    expect(await before?.answer('leave')).toBeNull();
    // The way back to the typing is the one of the first question.
    expect(settle).toHaveBeenCalledOnce();
    full.view().question?.restore();
    expect(restore).toHaveBeenCalledOnce();
    void full.view().question?.answer('leave');
    expect(await second).toBe(true);
  });

  it('can be asked again while it still saves, and then only the later question decides', async () => {
    const { desk: full } = desk();
    let saved: (ok: boolean) => void = () => undefined;
    full.put(
      {},
      CELLS.name,
      item({
        save: () =>
          new Promise((resolve) => {
            saved = resolve;
          }),
      }),
    );
    const first = full.ask({ kind: 'end' });
    void full.view().question?.answer('save');
    const second = full.ask({ kind: 'end' });
    void full.view().question?.answer('leave');
    expect(await second).toBe(true);
    saved(true);
    expect(await first).toBe(false);
  });

  it('forgets everything with another ledger', () => {
    const { desk: full } = desk();
    const sheet = {};
    full.put(sheet, CELLS.name, item());
    full.forget();
    full.unmount(sheet);
    expect(full.view().all).toEqual([]);
  });
});
