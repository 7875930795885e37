import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWindowMemory } from '../../../../../electron/main/window/window-memory';

const bounds = { x: 1, y: 2, width: 1200, height: 700 };
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'window-memory-'));
  file = path.join(folder, 'deep/window.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('createWindowMemory', () => {
  it('recalls in the next run what was remembered last', async () => {
    const memory = createWindowMemory(file);
    void memory.remember({ bounds, maximized: false });
    await memory.remember({ bounds: { ...bounds, x: 9 }, maximized: true });
    expect(await createWindowMemory(file).recall()).toEqual({ version: 1, bounds: { ...bounds, x: 9 }, maximized: true });
    expect(await readdir(path.dirname(file))).toEqual(['window.json']);
  });

  it.each([
    { why: 'absent', content: null },
    { why: 'torn', content: '{"version":1,"bou' },
    { why: 'of a later version', content: JSON.stringify({ version: 2, bounds, maximized: false }) },
    { why: 'nonsense', content: JSON.stringify({ version: 1, bounds: { ...bounds, width: -5 }, maximized: false }) },
  ])('recalls nothing from a file that is $why', async ({ content }) => {
    const place = path.join(folder, 'window.json');
    if (content !== null) await writeFile(place, content);
    expect(await createWindowMemory(place).recall()).toBeNull();
  });

  it('goes on where it cannot write', async () => {
    await writeFile(path.join(folder, 'deep'), 'a file where a folder should be');
    await expect(createWindowMemory(file).remember({ bounds, maximized: false })).resolves.toBeUndefined();
  });
});
