import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIncidentLog } from '../../../../../electron/main/incidents/incident-log';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'incidents-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lines = async () =>
  (await readFile(path.join(folder, 'main.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('createIncidentLog', () => {
  it('notes where and what kind, and gives each its own number', async () => {
    const log = createIncidentLog({ folder, now: () => new Date('2019-03-01T08:00:00Z'), version: '1.2.3' });
    const numbers = [log.report('session:open', new TypeError('x')), log.report('service', 'a text')];
    await vi.waitFor(async () => expect(await lines()).toHaveLength(2));
    expect(new Set(numbers).size).toBe(2);
    expect(await lines()).toMatchObject([
      { incident: numbers[0], at: '2019-03-01T08:00:00.000Z', version: '1.2.3', where: 'session:open', kind: 'TypeError' },
      { incident: numbers[1], where: 'service', kind: 'string', frames: [] },
    ]);
  });

  it('holds no message and no folder: both name people', async () => {
    const cause = new Error('张秀兰 130302196501010028 的收入不对');
    cause.stack = `Error: ${cause.message}\n    at check (/home/zhangsan/程序/main.js:10:5)\n    at file:///C:/Users/zhangsan/app/main.js:3:1`;
    createIncidentLog({ folder, now: () => new Date(), version: '1' }).report('household:edit', cause);
    await vi.waitFor(async () => expect(await lines()).toHaveLength(1));
    const [noted] = await lines();
    expect(noted.frames).toEqual(['at check (main.js:10:5)', 'at main.js:3:1']);
    expect(JSON.stringify(noted)).not.toMatch(/张秀兰|1303021965|zhangsan/);
  });

  it('gives a number even where nothing can be written', () => {
    const log = createIncidentLog({ folder: path.join(folder, '\0'), now: () => new Date(), version: '1' });
    expect(log.report('main', new Error('x'))).toMatch(/^M[0-9A-Z]+$/);
  });
});
