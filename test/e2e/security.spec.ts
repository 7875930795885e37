import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, stubDialogs, test } from './fixtures';

// A page that broke in would speak to the bridge by name, without our types.
type Ask = (channel: string, input: unknown) => Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;

test('the page has no Node, opens no window and cannot leave', async ({ launch }) => {
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
  await expect(page.locator('#root > *').first()).toBeVisible();
  expect(page.url()).toBe(home);
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

  expect(
    await page.evaluate(() => {
      try {
        return String(new Function('return 1')());
      } catch (cause) {
        return (cause as Error).name;
      }
    }),
  ).toBe('EvalError');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.brokeIn = true';
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'brokeIn' in globalThis)).toBe(false);
  expect(await page.evaluate(() => fetch('https://example.invalid/').then(String, (cause: Error) => cause.name))).toBe('TypeError');

  await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2);
  for (const refusal of complaints.splice(0)) expect(refusal).toContain('Content Security Policy');
});

test('every permission is refused', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(String, (cause: Error) => cause.name))).toBe('NotAllowedError');
  for (const name of ['geolocation', 'notifications', 'camera'] as const) {
    expect(await page.evaluate((wanted) => navigator.permissions.query({ name: wanted as PermissionName }).then(({ state }) => state), name)).toBe('denied');
  }
});

test('the page gets a token and a name for a file, never its path, and no token of its own making works', async ({ launch, workDir }) => {
  const { app, page } = await launch();
  const file = path.join(workDir, '台账.xlsx');
  await writeFile(file, 'x'.repeat(7));
  await stubDialogs(app, { open: [file] });
  const ask = (channel: string, input: unknown) =>
    page.evaluate(([name, question]) => (window.ledger?.ask as unknown as Ask)(name as string, question).catch((cause: Error) => cause.message), [channel, input]);

  const chosen = await ask('shell:chooseWorkbooks', {});
  expect(chosen).toEqual({ ok: true, value: [{ name: '台账.xlsx', bytes: 7, token: expect.stringMatching(/^[a-f0-9]{32}$/) }] });
  expect(JSON.stringify(chosen)).not.toContain(workDir);

  expect(await ask('shell:reveal', { token: 'a'.repeat(32) })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await ask('shell:reveal', { token: file })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(await ask('session:open', { folder: workDir })).toMatchObject({ ok: false });
  expect(await ask('no:such', {})).toBe('Unknown channel');
});

test('a frame inside the page gets no answer', async ({ launch, complaints }) => {
  const { page } = await launch();
  const answer = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as Window | null;
    const bridge = inside?.ledger;
    return bridge === undefined ? 'no bridge' : bridge.ask('session:state', {}).then(String, String);
  });
  expect(answer).toMatch(/no bridge|untrusted sender/);
  complaints.splice(0);
});
