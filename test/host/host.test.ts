import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixture = path.join(import.meta.dirname, 'fixture');
const host = path.join(import.meta.dirname, 'electron-host');
const START_TIME_MS = 60_000;

interface Bridge {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  local(value: unknown): unknown;
  missing(): unknown;
}
declare global {
  var bridge: Bridge;
}

async function start(dataFolder: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ executablePath: host, args: [fixture, `--user-data-dir=${dataFolder}`], colorScheme: null });
  const page = await app.firstWindow();
  await page.locator('html[data-ready=yes]').waitFor();
  return { app, page };
}

/** Command lines of the processes whose command line names this folder (Linux). */
function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return commandLine.includes(folder) ? [commandLine.replaceAll('\0', ' ')] : [];
      } catch {
        return []; // it ended while we looked
      }
    });
}

const invoke = (page: Page, channel: string, value?: unknown): Promise<unknown> =>
  page.evaluate(([name, argument]) => globalThis.bridge.invoke(String(name), argument), [channel, value]);
const notebook = (app: ElectronApplication): Promise<typeof globalThis.__electronHost> => app.evaluate(() => globalThis.__electronHost);

const folders: string[] = [];
function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'host-test-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })));

describe('the stand-in for Electron', { timeout: START_TIME_MS }, () => {
  const dataFolder = freshFolder();
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    ({ app, page } = await start(dataFolder));
  }, START_TIME_MS);
  afterAll(async () => app.close());

  it('carries dates, bytes and maps through the preload to the main process and back', async () => {
    const seen = await page.evaluate(async () => {
      const value = { date: new Date(5), bytes: new Uint8Array([1, 2, 255]), map: new Map([['æ', new Set([1n])]]) };
      const back = [await globalThis.bridge.invoke('echo', value), globalThis.bridge.local(value)];
      return back.map((one) => {
        const { date, bytes, map } = one as typeof value; // as: what is tested; a wrong kind fails below
        return [
          date instanceof Date && date.getTime(),
          bytes instanceof Uint8Array && [...bytes],
          map instanceof Map && map.get('æ')?.has(1n),
        ];
      });
    });
    expect(seen).toEqual([
      [5, [1, 2, 255], true],
      [5, [1, 2, 255], true],
    ]);
  });

  it('brings an error across as Electron does: by its message', async () => {
    await expect(invoke(page, 'fail')).rejects.toThrow("Error invoking remote method 'fail': RangeError: uden for området");
    await expect(invoke(page, 'nobody')).rejects.toThrow("No handler registered for 'nobody'");
  });

  it('refuses what cannot be cloned', async () => {
    await expect(page.evaluate(() => globalThis.bridge.invoke('echo', Symbol('s')))).rejects.toThrow('could not be cloned');
  });

  it('shows a page only the bridge, frozen', async () => {
    const globals = await page.evaluate(() => ({
      frozen: Object.isFrozen(globalThis.bridge),
      leaks: Object.getOwnPropertyNames(globalThis).filter((name) => /^__host|^require$|ipcRenderer|^process$/.test(name)),
    }));
    expect(globals).toEqual({ frozen: true, leaks: [] });
  });

  it('serves app:// with its headers, and tells the main process the address it knows', async () => {
    expect(await invoke(page, 'sender')).toEqual({ url: 'app://bundle/page.html', origin: 'app://bundle', top: true });
    const answers = await page.evaluate(async () => {
      const echo = await fetch('/echo', { method: 'POST', body: 'blåbær' });
      return [echo.headers.get('x-method'), await echo.text(), (await fetch('/none')).status];
    });
    expect(answers).toEqual(['POST', 'blåbær', 404]);
  });

  it('holds the page to its CSP, trusted types too', async () => {
    const blocked = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const seen: string[] = [];
          document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
          const script = document.createElement('script');
          script.append('globalThis.injected = true');
          document.head.append(script);
          // The debugger's own evaluation is exempt, so the page must do this by itself, from a timer.
          setTimeout(() => {
            try {
              document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
            } catch (error) {
              seen.push(error instanceof Error ? error.name : '');
            }
          });
          void fetch('https://example.invalid/').catch(() => seen.push('no fetch'));
          setTimeout(() => resolve(seen.toSorted()), 300);
        }),
    );
    // The script's text is already a trusted-types matter, before script-src is asked.
    expect(blocked).toEqual(['TypeError', 'connect-src', 'no fetch', 'require-trusted-types-for', 'require-trusted-types-for']);
  });

  it('gives the page the size that was asked for', async () => {
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 640]);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 700));
    await page.waitForFunction(() => innerWidth === 500 && innerHeight === 700); // no smaller than minWidth
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    await page.waitForFunction(() => innerWidth === 250 && devicePixelRatio === 2);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1));
  });

  it('clicks menu items, by name and by shortcut', async () => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('greet')?.click());
    await page.getByText('hej fra menuen').waitFor();
    await page.evaluate(() => document.querySelector('#greeting')?.replaceChildren());
    await page.keyboard.press('Control+Shift+H');
    await page.getByText('hej fra menuen').waitFor();
  });

  it('answers dialogs as the test says, and cancels loudly otherwise', async () => {
    expect(await invoke(page, 'save')).toBe('');
    expect((await notebook(app))?.complaints).toContain('dialog.showSaveDialog was shown and no test answers it: cancelled');
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/a/folder/svar.pdf' });
    });
    expect(await invoke(page, 'save')).toBe('/a/folder/svar.pdf');
  });

  it('opens a second window that knows which it is', async () => {
    const [second] = await Promise.all([app.waitForEvent('window'), invoke(page, 'open')]);
    await second.locator('html[data-ready=yes]').waitFor();
    expect(
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => window.webContents.getURL())
          .toSorted(),
      ),
    ).toEqual(['app://bundle/page.html', 'app://bundle/page.html?second']);
    await second.close();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('lets a second start hand over to the first window and end', async () => {
    const windowState = (): Promise<unknown> =>
      app.evaluate(({ BrowserWindow }) => [BrowserWindow.getFocusedWindow()?.isMinimized(), Reflect.get(globalThis, 'secondArgv')]);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const { status } = spawnSync(host, [fixture, `--user-data-dir=${dataFolder}`, 'høring.pejling'], { timeout: 20_000 });
    expect(status).toBe(0);
    await delay(100);
    expect(await windowState()).toEqual([false, expect.arrayContaining(['høring.pejling'])]);
  });

  it('denies window.open and navigation to the outside, and tells the app of it', async () => {
    await page.getByRole('link', { name: 'Ud' }).click();
    await page.evaluate(() => {
      setTimeout(() => location.assign('https://example.invalid/elsewhere'));
    });
    await delay(300);
    expect((await notebook(app))?.opened).toEqual(['https://example.invalid/away']);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))).toEqual([
      'app://bundle/page.html',
    ]);
  });

  it('refuses and notes every request to the outside, from page and main process alike', async () => {
    await page.evaluate(() => Reflect.set(globalThis, 'isOld', true));
    await app.evaluate(async ({ BrowserWindow }) => {
      await fetch('http://192.0.2.1:81/main').catch(() => undefined);
      await BrowserWindow.getAllWindows()[0]
        ?.loadURL('https://example.invalid/page')
        .catch(() => undefined);
      await BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/page.html');
    });
    // The driver hears of the new page a moment later than the main process.
    await page.waitForFunction(() => 'bridge' in globalThis && !('isOld' in globalThis));
    expect((await notebook(app))?.refusedRequests).toEqual([
      { url: expect.stringContaining('192.0.2.1'), by: 'main', kind: 'socket' },
      { url: 'https://example.invalid/page', by: 'page', kind: 'Document' },
    ]);
  });

  it('is loud about what it does not have', async () => {
    await expect(invoke(page, 'missing')).rejects.toThrow('electron-host: app.makeCoffee is not implemented');
    await expect(page.evaluate(() => globalThis.bridge.missing())).rejects.toThrow(
      'electron-host: ipcRenderer.sendSync is not implemented',
    );
  });

  it('runs a utility process', async () => {
    expect(await invoke(page, 'double', 21)).toEqual({ doubled: 42, argv: ['--twice'], type: 'utility' });
  });

  it('tells the app of a crashed page and loads it again', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect
      .poll(
        () =>
          app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('globalThis.bridge?.invoke("echo", 5)'),
          ),
        {
          timeout: 10_000,
        },
      )
      .toBe(5);
    expect(await app.evaluate(() => Reflect.get(globalThis, 'lastCrash'))).toBe('crashed');
  });
});

describe.runIf(process.platform === 'linux')('killing the host', { timeout: START_TIME_MS }, () => {
  it('leaves no Chromium behind', async () => {
    const dataFolder = freshFolder();
    const { app } = await start(dataFolder);
    const child = app.process();
    expect(processesIn(dataFolder).length).toBeGreaterThan(1);
    child.kill('SIGKILL');
    await expect.poll(() => processesIn(dataFolder), { timeout: 10_000 }).toEqual([]);
  });
});
