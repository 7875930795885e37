import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bridge } from '../../renderer/platform/bridge';
import { expect, stubDialogs, test } from './fixtures';

/** What breaks into a page speaks to the bridge by name, without our types. */
type Untyped<F> = F extends (...args: never[]) => infer R ? (channel: string, input: unknown) => R : never;

test('the page has no Node, opens no window and cannot leave', async ({ launch, complaints }) => {
  const { app, page } = await launch();
  const home = page.url();
  const elsewhere = 'https://example.invalid/?next=app://ledger/'; // our origin, but only in the query

  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.ledger ?? {}).sort())).toEqual(['ask', 'onNotice']);
  expect(await page.evaluate((url) => window.open(url) === null, elsewhere)).toBe(true);

  // Wait for the attempt itself, or "nothing happened" would pass before anything could.
  const attempts = await app.evaluateHandle(({ BrowserWindow }) => {
    const urls: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (_event, url) => {
      urls.push(url);
    });
    return urls;
  });
  await page.evaluate((url) => location.assign(url), elsewhere);
  await expect.poll(() => attempts.jsonValue()).toEqual([elsewhere]);
  await page.evaluate(() => location.assign('file:///etc/passwd'));
  await expect.poll(() => complaints.splice(0).join()).toContain('Not allowed to load local resource');
  expect(await page.evaluate(() => [location.href, document.querySelectorAll('#root > *').length > 0])).toEqual([home, true]);
  expect(app.windows()).toHaveLength(1);
});

test('the window is sandboxed and isolated', async ({ launch }) => {
  const { app } = await launch();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true });
});

test('the policy is strict, its nonce is new at every load, and the page keeps to it', async ({ launch, complaints }) => {
  const { page } = await launch();
  const nonceOf = () => page.evaluate(() => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '');
  const before = await nonceOf();
  const response = await page.reload();
  await page.waitForSelector('#root > *');
  const after = await nonceOf();
  const policy = response?.headers()['content-security-policy'] ?? '';

  expect(before).toMatch(/^[\w-]{22}$/);
  expect(after).toMatch(/^[\w-]{22}$/);
  expect(after).not.toBe(before);
  expect(policy).toContain(`'nonce-${after}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  // Until here nothing was refused: what follows is refused on purpose.
  expect(complaints).toEqual([]);

  // In a task of the page's own: code that the debugger evaluates is let through.
  const evaluated = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()));
          } catch (cause) {
            resolve((cause as Error).name);
          }
        });
      }),
  );
  expect(await evaluated).toBe('EvalError');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.brokeIn = true';
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'brokeIn' in globalThis)).toBe(false);
  expect(await page.evaluate(() => globalThis.fetch('https://example.invalid/').then(String, (cause: Error) => cause.name))).toBe('TypeError');

  await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2);
  for (const refusal of complaints.splice(0)) expect(refusal).toContain('Content Security Policy');
});

test('every permission is refused', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']) {
    expect(await page.evaluate((wanted) => navigator.permissions.query({ name: wanted as PermissionName }).then(({ state }) => state), name)).toBe('denied');
  }
});

test('the page gets a token and a name for a file, never its path, and no token of its own making works', async ({ launch, workDir }) => {
  const { app, page } = await launch();
  const file = path.join(workDir, '台账.xlsx');
  await writeFile(file, 'x'.repeat(7));
  await stubDialogs(app, { open: [file] });
  const ask = (channel: string, input: unknown) =>
    page.evaluate(({ name, question }) => (window.ledger as { ask: Untyped<Bridge['ask']> }).ask(name, question).catch((cause: Error) => cause.message), {
      name: channel,
      question: input,
    });

  const chosen = await ask('shell:chooseWorkbooks', {});
  expect(chosen).toEqual({ ok: true, value: [{ name: '台账.xlsx', bytes: 7, token: expect.stringMatching(/^[a-f0-9]{32}$/) }] });
  expect(JSON.stringify(chosen)).not.toContain(workDir);

  expect(await ask('shell:reveal', { token: 'a'.repeat(32) })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await ask('shell:reveal', { token: file })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(await ask('session:open', { folder: workDir })).toMatchObject({ ok: false });
  expect(await ask('no:such', {})).toBe('Unknown channel');
});

test('a frame inside the page has no bridge', async ({ launch }) => {
  const { page } = await launch();
  const inside = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { contentWindow } = frame;
    return contentWindow !== null && 'ledger' in contentWindow;
  });
  expect(inside).toBe(false);
});
