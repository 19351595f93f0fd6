import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { BRIDGE_KEY, REQUEST_CHANNEL } from '../../../shared/ipc/bridge.ts';
import { succeed } from '../../../shared/domain/result.ts';
import { valueOf, testWorkbench } from '../test-workbench.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';

const { told } = vi.hoisted(() => ({ told: { stand: null as Awaited<ReturnType<typeof makeStand>> | null } }));
const makeStand = async () => (await import('./stand-in-electron.ts')).standInElectron();
vi.mock('electron', async () => {
  told.stand = await makeStand();
  return told.stand.electron;
});

const root = path.resolve(import.meta.dirname, '../../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sourcesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => textOf(path.join(folder, file)));

/** Electron as our modules have used it once all of them have been started. */
function stand() {
  if (told.stand === null) throw new Error('Electron is asked for by now.');
  return told.stand;
}

/** Calls what was handed to Electron. */
function call(handlers: ReadonlyMap<string, (...args: readonly unknown[]) => unknown>, name: string, ...args: readonly unknown[]): unknown {
  const handler = handlers.get(name);
  if (handler === undefined) throw new Error(`Electron was given an answer to ${name}.`);
  return handler(...args);
}

const outside = mkdtempSync(path.join(tmpdir(), 'pejling-app-'));
const folder = path.join(outside, 'renderer');
const asked: string[] = [];
/** Statuses and headers of app:// addresses; a rejection is none of them. */
const serve = async (address: string, method = 'GET'): Promise<Response> =>
  z.instanceof(Response).parse(await call(stand().ipc, 'app:', { url: address, method }));

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  for (const file of ['index.html', 'assets/page.js', '../secret.html', '../secret.json', 'notes.sqlite'])
    writeFileSync(path.join(folder, file), file);
  symlinkSync(path.join(outside, 'secret.html'), path.join(folder, 'link.html'));
  symlinkSync(outside, path.join(folder, 'away'));
  const { registerAppScheme, serveApp, ORIGIN } = await import('../../../electron/platform/app-protocol.ts');
  const { guardPages, sealSession } = await import('../../../electron/platform/guards.ts');
  const { openWindow } = await import('../../../electron/window.ts');
  const { serve: serveRequests } = await import('../../../electron/ipc/serve.ts');
  await import('../../../electron/preload.ts');
  registerAppScheme();
  serveApp(folder);
  // as: what guards ask of a session is there; the rest of Electron's is not.
  sealSession(stand().sealed as unknown as Parameters<typeof sealSession>[0]);
  guardPages(() => 'da');
  call(stand().on, 'web-contents-created', {}, stand().contents);
  openWindow({ preload: '/preload.cjs', state: null, remember: () => undefined });
  serveRequests(
    {
      request: async (name) => {
        asked.push(name);
        return succeed(null);
      },
      call: async () => ({ ok: false, failure: { code: 'unexpected', reason: '' } }),
    },
    ORIGIN,
  );
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

/** The one window's preferences; what is not said is Electron's default. */
const preferences = (): Record<string, unknown> => stand().windows[0]?.preferences ?? {};

describe('Electron’s security checklist', () => {
  it('1. only loads secure content: the page is app://, and no address beside our own is let through', () => {
    expect(stand().windows.map(({ url }) => url)).toEqual(['app://pejling/index.html']);
    for (const url of [
      'http://kl.dk/',
      'https://kl.dk/',
      'ws://kl.dk/',
      'ftp://kl.dk/',
      'file:///etc/passwd',
      'chrome://gpu',
      'httpx:app:',
    ])
      call(stand().session, 'before', { url }, (answer: unknown) => expect([url, answer]).toEqual([url, { cancel: true }]));
    call(stand().session, 'before', { url: 'app://pejling/index.html' }, (answer: unknown) => expect(answer).toEqual({ cancel: false }));
  });

  it('2. gives pages no Node', () => {
    expect(preferences()).toMatchObject({ nodeIntegration: false });
    for (const more of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames']) expect(preferences()).not.toHaveProperty(more);
  });

  it('3. isolates the preload from the page', () => expect(preferences()).toMatchObject({ contextIsolation: true }));

  it('4. keeps pages in the sandbox', () => {
    expect(preferences()).toMatchObject({ sandbox: true });
    for (const text of sourcesBelow('electron')) expect(text).not.toMatch(/no-sandbox|enableSandbox/);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unheard-of'])(
    '5. grants no permission: %s',
    (permission) => {
      const answers: unknown[] = [];
      call(stand().session, 'request', {}, permission, (answer: unknown) => answers.push(answer), {});
      expect([answers, call(stand().session, 'check', {}, permission), call(stand().session, 'device', {})]).toEqual([
        [false],
        false,
        false,
      ]);
    },
  );

  it('6. leaves web security on', () => expect(preferences()).toMatchObject({ webSecurity: true }));

  it('7. serves every file with a policy that names no unsafe source and asks for trusted types', async () => {
    const policy = (await serve('app://pejling/index.html')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:|strict-dynamic/);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split('; ')).toContain(part);
    expect((await serve('app://pejling/assets/page.js')).headers.get('content-security-policy')).toBe(policy);
  });

  it('8. runs no insecure content', () => expect(preferences()).not.toHaveProperty('allowRunningInsecureContent'));
  it('9. turns no experimental feature on', () => expect(preferences()).not.toHaveProperty('experimentalFeatures'));
  it('10. turns no Blink feature on', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
    for (const text of sourcesBelow('electron')) expect(text).not.toMatch(/enable-blink-features|commandLine\.appendSwitch/);
  });

  it('11. has no webview, so none that opens windows', () => {
    expect(preferences()).not.toHaveProperty('webviewTag');
    for (const text of sourcesBelow('renderer')) expect(text).not.toMatch(/<webview|allowpopups/i);
  });

  it('12. lets no page attach a webview', () => {
    const preventDefault = vi.fn();
    call(stand().pages, 'will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    'https://kl.dk/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'app://pejling.evil/index.html',
    'app://pejling',
    'app://evil/index.html',
  ])('13. stays where it is: %s', (url) => {
    const preventDefault = vi.fn();
    call(stand().pages, 'will-navigate', { preventDefault }, url);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('14. opens no window for a page', () => {
    for (const url of ['https://kl.dk/', 'app://pejling/index.html', 'about:blank'])
      expect(call(stand().pages, 'window', { url })).toEqual({ action: 'deny' });
  });

  it('15. opens links only of http, https and mailto, after a person has seen where to, and exactly there', async () => {
    const seen: string[] = [];
    const opened: string[] = [];
    const desktop = {
      ...noDesktop,
      askToOpenLink: async (address: string) => seen.push(address) > 0 && !address.startsWith('nej'),
      openLink: async (href: string) => void opened.push(href),
    };
    const { server } = testWorkbench({ desktop });
    for (const href of [
      'file:///etc/passwd',
      'smb://kl.dk/x',
      'vbscript:x',
      'ms-msdt:/id',
      'C:\\Windows\\calc.exe',
      '\\\\kl.dk\\x',
      '//kl.dk',
    ])
      expect(await server.call('link.open', { href })).toMatchObject({ ok: false });
    expect([seen, opened]).toEqual([[], []]);
    for (const href of [
      'https://kl.dk\\@evil.dk/x',
      'https://kl.dk@evil.dk/',
      'https://nej.dk/',
      'mailto:a%40b.dk?subject=Hej&attach=/etc/passwd&bcc=x@y.dk',
    ])
      valueOf(await server.call('link.open', { href }));
    expect(seen).toEqual(['kl.dk', 'evil.dk', 'nej.dk', 'a@b.dk']);
    expect(opened).toEqual(['https://kl.dk/@evil.dk/x', 'https://kl.dk@evil.dk/', 'mailto:a%40b.dk?subject=Hej']);
    const places = sourcesBelow('electron').filter((text) => text.includes('openExternal'));
    expect(places.length).toBe(1);
  });

  it('16. is packed with one exact version of Electron, the one whose Chromium the page is built for', () => {
    const named = z.object({ devDependencies: z.object({ electron: z.string() }) }).parse(JSON.parse(textOf('package.json')));
    expect(named.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    // Since 2021 a new major version comes with every second Chromium.
    const [major = '0'] = named.devDependencies.electron.split('.');
    expect(Number(/target: 'chrome(\d+)'/.exec(textOf('vite.config.ts'))?.[1])).toBe(Number(major) * 2 + 66);
  });

  it.each([
    ['a page from elsewhere', { parent: null, url: 'https://kl.dk/' }],
    ['a page whose address begins like ours', { parent: null, url: 'app://pejling.evil/' }],
    ['a frame in our page', { parent: {}, url: 'app://pejling/index.html' }],
    ['a frame that is gone', null],
  ])('17. answers no request of %s', async (_who, senderFrame) => {
    const before = asked.length;
    expect(await call(stand().ipc, REQUEST_CHANNEL, { senderFrame }, 'library.overview', {})).toMatchObject({ ok: false });
    expect(asked.length).toBe(before);
  });

  it('17. answers our own page, when what it asks for has a name', async () => {
    const ours = { senderFrame: { parent: null, url: 'app://pejling/index.html' } };
    expect(await call(stand().ipc, REQUEST_CHANNEL, ours, 'library.overview', {})).toEqual(succeed(null));
    for (const name of [undefined, null, {}, ['library.overview'], Object('library.overview')])
      expect(await call(stand().ipc, REQUEST_CHANNEL, ours, name, {})).toMatchObject({ ok: false });
  });

  it('18. uses a protocol of its own, which knows its folder and nothing beside it', async () => {
    expect(stand().schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect((await serve('app://pejling/index.html')).status).toBe(200);
    const refused = [
      'app://pejling/../secret.html',
      'app://pejling/%2e%2e/secret.html',
      'app://pejling/..%2fsecret.html',
      'app://pejling/assets/..%2f..%2fsecret.json',
      'app://pejling/..%5csecret.html',
      'app://pejling/%2e%2e%5c%2e%2e%5csecret.html',
      'app://pejling/%252e%252e/secret.html',
      'app://pejling//etc/hosts.html',
      `app://pejling/${encodeURIComponent(path.join(outside, 'secret.html'))}`,
      'app://pejling/C%3A%5Csecret.html',
      'app://pejling/index.html%00.js',
      'app://pejling/%00',
      'app://pejling/%E0%A4%A',
      'app://pejling/link.html',
      'app://pejling/away/secret.html',
      'app://pejling/notes.sqlite',
      'app://pejling/assets',
      'app://pejling/',
      'app://other/index.html',
      'app://pejling:80/index.html',
      'not an address',
    ];
    for (const address of refused) expect([address, (await serve(address)).status]).toEqual([address, 404]);
    for (const method of ['POST', 'PUT', 'HEAD']) expect((await serve('app://pejling/index.html', method)).status).toBe(404);
    for (const text of sourcesBelow('electron')) expect(text).not.toMatch(/loadFile\(|file:\/\//);
  });

  it('19. sets every fuse so that the program starts as itself only', () => {
    const section = /^electronFuses:\n((?: .*\n)+)/m.exec(textOf('electron-builder.yml'))?.[1] ?? '';
    const fuses = Object.fromEntries([...section.matchAll(/^ +(\w+): (\w+)$/gm)].map(([, name, value]) => [name, value === 'true']));
    expect(fuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('20. shows the page one frozen key with two functions, and nothing of Electron', () => {
    expect(Object.keys(stand().exposed)).toEqual([BRIDGE_KEY]);
    const bridge = z.record(z.string(), z.unknown()).parse(stand().exposed[BRIDGE_KEY]);
    expect([Object.isFrozen(stand().exposed[BRIDGE_KEY]), Object.keys(bridge)]).toEqual([true, ['request', 'onNotice']]);
  });
});
