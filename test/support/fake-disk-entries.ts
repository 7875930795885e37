import type { EntryDraft } from '../../shared/domain/ledger/change';

/** A command that sets one value; `size` makes it longer. The same number gives the same draft. */
export function sampleDraft(n: number, size = 0): EntryDraft {
  return {
    at: `2019-01-15T08:00:${String(n % 60).padStart(2, '0')}.000Z`,
    by: 'user-1',
    command: 'income:set',
    label: `登记收入：第${n}户`,
    undoable: true,
    changes: [{ kind: 'household', id: `h-${n}`, path: ['note'], before: '', after: `困难职工${n}${'甲'.repeat(size)}` }],
  };
}
