import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_HOUSEHOLDS } from '../../../../../electron/service/demo/demo-plan';
import { demoSteps } from '../../../../../electron/service/demo/demo-steps';
import { verifyLedger } from '../../../../../electron/service/ledger/verify-ledger';
import type { Session } from '../../../../../electron/service/session/session';
import { workspaceFacts, workspaceText } from '../../../../../electron/service/store/workspace-file';
import { type FakeDisk, fakeDisk } from '../../../../support/fake-disk';
import { opened, sittingOn } from './demo-session';

const DATA = '/data';

describe('the demo ledger', () => {
  let disk: FakeDisk;
  let session: Session;
  beforeEach(async () => {
    disk = fakeDisk();
    await disk.fs.mkdir(DATA);
    session = sittingOn(disk.fs, DATA);
  });
  afterEach(() => session.close());

  it('is made by commands, each with its line in the history, and verifies', async () => {
    const { ledger, folder } = await opened(session);
    expect(folder).toBe('/data/demo');
    expect(ledger.version).toBe(1 + demoSteps().length);
    expect(ledger.entries.filter((entry) => entry.command === 'demo:load').map((entry) => entry.label)).toEqual(['载入演示数据（虚构）']);
    expect(session.state()).toMatchObject({
      open: true,
      demo: true,
      workingDate: '2019-01-15',
      workingDateIsToday: false,
      households: DEMO_HOUSEHOLDS.length,
      hasBase: true,
      standards: 3,
    });
    const verified = await verifyLedger(ledger);
    expect(verified.problems).toEqual([]);
    expect(verified.ok).toBe(true);
  });

  it('is opened again as it was left, with what a person changed in it', async () => {
    const first = await opened(session);
    const undone = await first.ledger.undo('演示经办人');
    expect(undone.ok).toBe(true);
    const entries = first.ledger.version;

    const later = sittingOn(disk.fs, DATA);
    await session.close();
    const again = await opened(later);
    expect(again.folder).toBe('/data/demo');
    expect(again.ledger.version).toBe(entries);
    await later.close();
  });

  it('is the same wherever it is made', async () => {
    const content = ({ ledger }: Awaited<ReturnType<typeof opened>>): unknown =>
      ['union', 'policyScheme', 'household', 'targetBase'].map((kind) => ledger.reader.all(kind as 'household'));
    const first = content(await opened(session));
    const other = fakeDisk();
    await other.fs.mkdir(DATA);
    const elsewhere = sittingOn(other.fs, DATA);
    expect(content(await opened(elsewhere))).toEqual(first);
    await elsewhere.close();
  });

  it('is finished when its making was broken off', async () => {
    const made = await session.create('/data/demo', { unionName: '秦皇岛市总工会', clerk: '演示经办人', demo: true, workingDate: '2019-01-15' });
    expect(made.ok).toBe(true);
    for (const step of demoSteps().slice(0, 6)) expect((await step(session)).ok).toBe(true);
    expect((await opened(session)).ledger.version).toBe(1 + demoSteps().length);
    expect((await opened(session)).ledger.reader.count('household')).toBe(DEMO_HOUSEHOLDS.length);
  });

  it('is made beside one that cannot be opened, which stays as it is', async () => {
    await disk.fs.mkdir('/data/demo');
    const newer = Buffer.from(workspaceText({ ...workspaceFacts('of-tomorrow', '2030-01-01T00:00:00.000Z'), version: 99 }));
    disk.plant('/data/demo/workspace', newer);
    disk.plant('/data/demo/journal-000001', new Uint8Array([1, 2, 3]));
    expect((await opened(session)).folder).toBe('/data/demo-2');
    expect((await opened(session)).folder).toBe('/data/demo-2');
    expect(Buffer.from(disk.content('/data/demo/workspace'))).toEqual(newer);
  });

  it('says in words why it cannot be made, and leaves nothing open', async () => {
    disk.setFault({ from: 120, code: 'ENOSPC', lasts: 'forever' });
    await expect(opened(session)).rejects.toThrow('磁盘空间已满');
    expect(session.open).toBeNull();
  });
});
