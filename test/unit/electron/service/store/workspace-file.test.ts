import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../../electron/service/store/record';
import { parseWorkspaceText, workspaceFacts, workspaceText } from '../../../../../electron/service/store/workspace-file';

const FACTS = workspaceFacts('w-1', '2019-01-15T08:00:00.000Z');
const signed = (facts: object): string => JSON.stringify({ ...facts, checksum: sha256(Buffer.from(JSON.stringify(facts))).toString('hex') });

describe('the workspace file', () => {
  it('comes back', () => {
    expect(parseWorkspaceText(workspaceText(FACTS))).toEqual({ kind: 'facts', facts: FACTS });
  });

  it('of a newer program is told by its version, whatever else it holds', () => {
    expect(parseWorkspaceText(signed({ format: FACTS.format, version: 3, keys: [] }))).toEqual({ kind: 'newer', version: 3 });
  });

  it.each([
    ['empty', ''],
    ['cut short', workspaceText(FACTS).slice(0, 40)],
    ['no object', '[]'],
    ['changed', workspaceText(FACTS).replace('w-1', 'w-2')],
    ['of another program', signed({ ...FACTS, format: 'other' })],
    ['without an id', signed({ format: FACTS.format, version: 1, createdAt: '' })],
  ])('%s is unreadable', (_name, text) => {
    expect(parseWorkspaceText(text)).toEqual({ kind: 'unreadable' });
  });
});
