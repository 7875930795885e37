import { unionArea } from '../../../shared/codes/union-areas';
import type { Json } from '../../../shared/domain/ledger/change';
import type { LedgerInfo, Union } from '../../../shared/domain/ledger/documents';
import { builtInScheme } from '../../../shared/policy/built-in-scheme';
import { ok } from '../../../shared/result';
import type { Command } from '../ledger/ledger';
import { refused } from './refusal';

/** First entry of every ledger: its union, its policy scheme, its own facts. Cannot be undone. */
export const createLedger: Command<{ readonly unionName: string; readonly demo: boolean; readonly workingDate?: string }, { readonly unionId: string }> = {
  name: 'ledger:create',
  decide: (reader, input, context) => {
    if (reader.get('ledger', 'ledger') !== undefined) return refused('这个文件夹里已经有台账，没有覆盖。');
    const area = unionArea(input.unionName);
    const union: Union = { id: 'u0001', name: input.unionName, parentId: null, code: area ?? '0001', ...(area === null ? {} : { area }) };
    const info: LedgerInfo = {
      id: 'ledger',
      unionId: union.id,
      createdOn: context.today,
      demo: input.demo,
      ...(input.workingDate === undefined ? {} : { workingDate: input.workingDate }),
    };
    const scheme = builtInScheme();
    return ok({
      label: `新建台账：${input.unionName}`,
      undoable: false,
      changes: [
        { kind: 'union', id: union.id, path: [], after: union as unknown as Json },
        { kind: 'policyScheme', id: scheme.id, path: [], after: scheme as unknown as Json },
        { kind: 'ledger', id: 'ledger', path: [], after: info as unknown as Json },
      ],
      answer: () => ({ unionId: union.id }),
    });
  },
};
