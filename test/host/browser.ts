import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { findChromium, type ChromiumFound } from './chromium.ts';
import { chromiumSwitches } from './chromium-switches.ts';
import { DevToolsPipe } from './devtools-pipe.ts';
import type { BrowserEvent } from './devtools-shapes.ts';
import { launch, switchValue } from './launch-facts.ts';
import { devServer } from './network-guard.ts';

/** A page of Chromium's that the host is attached to. */
export interface AttachedTarget {
  readonly targetId: string;
  readonly sessionId: string;
}

/** A window that a page opened by itself, still paused before its first request. */
interface Popup {
  readonly target: AttachedTarget;
  readonly openerId: string;
}

/** The one Chromium that the host runs on. */
export interface Browser {
  readonly pipe: DevToolsPipe;
  openWindow(size: { width: number; height: number }): Promise<AttachedTarget>;
  onPopup(listener: (popup: Popup) => void): void;
  onDetached(listener: (sessionId: string) => void): void;
  /** Closes Chromium, by force if it takes longer than {@link CLOSE_TIME_MS}. */
  stop(): Promise<void>;
}

/** Long enough for Chromium to write its profile on a slow disk, short enough not to be noticed as a hang. */
const CLOSE_TIME_MS = 2_000;
/** An app window comes from a second start of Chromium that hands over to the first; that takes well under a second. */
const APP_WINDOW_TIME_MS = 10_000;

/** Whether people see the windows: `npm start` sets it, tests do not. */
export const headed = process.env['PEJLING_HOST_HEADED'] === '1';

/** What a browser offers and an app window must not: translation, passwords, spelling, suggestions, looking ahead. */
const FIRST_PREFERENCES = {
  alternate_error_pages: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  net: { network_prediction_options: 2 }, // 2: never
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
};

/** Snap packages cannot read hidden folders such as ~/.config, so their profile lives where they may write. */
function profileFolder(executable: string, userData: string): string {
  const folder = executable.startsWith('/snap/')
    ? path.join(os.homedir(), 'snap/chromium/common', path.basename(userData))
    : path.join(userData, 'ChromiumHost');
  const preferences = path.join(folder, 'Default/Preferences');
  mkdirSync(path.dirname(preferences), { recursive: true });
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify(FIRST_PREFERENCES));
  return folder;
}

const isRoot = (): boolean => process.getuid?.() === 0;

function spawnChromium(found: ChromiumFound & { kind: 'found' }, profile: string, language: string): ChildProcess {
  const switches = chromiumSwitches({
    profileFolder: profile,
    language,
    headed,
    headlessOnly: found.headlessOnly,
    sandbox: !isRoot() && switchValue('no-sandbox') === undefined,
    debuggingPort: switchValue('remote-debugging-port') !== undefined,
    devHost: devServer === undefined ? undefined : new URL(devServer).hostname,
  });
  return spawn(found.executable, switches, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, ...found.env } });
}

/** Playwright reads the debugging address from standard error; without a port there is nothing to wait for. */
async function debuggingAddress(chromium: ChildProcess): Promise<string | undefined> {
  let output = '';
  return new Promise((resolve, reject) => {
    chromium.once('error', reject);
    chromium.once('exit', (code) => reject(new Error(`Chromium exited with ${String(code)}\n${output}`)));
    chromium.stderr?.on('data', (chunk: Buffer) => {
      if (output.length > 100_000) return; // it may go on talking; only the start matters
      output += chunk.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    if (switchValue('remote-debugging-port') === undefined) resolve(undefined);
  });
}

/** Matches the targets that Chromium reports with the windows that were asked for. */
function targetDesk(pipe: DevToolsPipe): {
  byTargetId(targetId: string): Promise<AttachedTarget>;
  byAddress(address: string): Promise<AttachedTarget>;
  onPopup(listener: (popup: Popup) => void): void;
  onDetached(listener: (sessionId: string) => void): void;
} {
  const arrived = new Map<string, AttachedTarget>();
  const expected = new Map<string, (target: AttachedTarget) => void>();
  let popup: (popup: Popup) => void = () => undefined;
  let detached: (sessionId: string) => void = () => undefined;
  pipe.onBrowser((event: BrowserEvent) => {
    switch (event.method) {
      case 'Target.attachedToTarget': {
        const { sessionId, targetInfo } = event.params;
        const target = { targetId: targetInfo.targetId, sessionId };
        const wanted = [targetInfo.targetId, targetInfo.url].find((key) => expected.has(key));
        if (wanted !== undefined) {
          expected.get(wanted)?.(target);
          expected.delete(wanted);
        } else if (targetInfo.openerId !== undefined) popup({ target, openerId: targetInfo.openerId });
        else arrived.set(targetInfo.targetId, target);
        break;
      }
      case 'Target.detachedFromTarget':
        detached(event.params.sessionId);
        break;
    }
  });
  const expect = (key: string): Promise<AttachedTarget> => new Promise((resolve) => expected.set(key, resolve));
  return {
    byTargetId: (targetId) => {
      const target = arrived.get(targetId);
      arrived.delete(targetId);
      return target ? Promise.resolve(target) : expect(targetId);
    },
    byAddress: expect,
    onPopup: (listener) => (popup = listener),
    onDetached: (listener) => (detached = listener),
  };
}

let running: Browser | undefined;
let windowsOpened = 0;

/** The running Chromium; asking before {@link startBrowser} has resolved is a mistake. */
export function theBrowser(): Browser {
  if (!running) throw new Error('electron-host: Chromium has not started yet');
  return running;
}

export const browserIsRunning = (): boolean => running !== undefined;

/** Starts Chromium. `onLost` is called if it goes away by itself. */
export async function startBrowser(userData: string, language: string, onLost: () => void): Promise<void> {
  const found = await findChromium(headed ? 'visible' : 'headless');
  if (found.kind === 'missing') throw new Error(`electron-host: ${found.reason}`);
  const profile = profileFolder(found.executable, userData);
  const chromium = spawnChromium(found, profile, language);
  process.on('exit', () => chromium.kill('SIGKILL'));
  const address = await debuggingAddress(chromium);
  const [, , , to, from] = chromium.stdio;
  if (!(to instanceof Writable && from instanceof Readable)) throw new Error('electron-host: Chromium started without its pipes');
  let stopping = false;
  const pipe = new DevToolsPipe(to, from, () => !stopping && onLost());
  const desk = targetDesk(pipe);
  await pipe.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }] });

  /** A plain window without tabs and address bar; only a second start of Chromium with --app gives one. */
  async function openAppWindow(size: { width: number; height: number }): Promise<AttachedTarget | undefined> {
    if (found.kind === 'missing') return undefined;
    windowsOpened += 1;
    const blank = `data:text/html,<title>${encodeURIComponent(launch.name)}</title><!--${process.pid}.${windowsOpened}-->`;
    const arrival = desk.byAddress(blank);
    const args = [
      `--user-data-dir=${profile}`,
      `--app=${blank}`,
      `--window-size=${size.width},${size.height}`,
      ...(isRoot() ? ['--no-sandbox'] : []),
    ];
    spawn(found.executable, args, { stdio: 'ignore', env: { ...process.env, ...found.env } }).on('error', () => undefined);
    return Promise.race([arrival, delay(APP_WINDOW_TIME_MS, undefined, { ref: false })]);
  }

  running = {
    pipe,
    onPopup: desk.onPopup,
    onDetached: desk.onDetached,
    async openWindow(size) {
      const appWindow = headed ? await openAppWindow(size) : undefined;
      if (appWindow) return appWindow;
      const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
      return desk.byTargetId(targetId);
    },
    async stop() {
      stopping = true;
      const gone = new Promise((resolve) => chromium.once('exit', resolve));
      void pipe.send('Browser.close', {}).catch(() => undefined);
      await Promise.race([gone, delay(CLOSE_TIME_MS)]);
      chromium.kill('SIGKILL');
    },
  };
  if (address !== undefined) process.stderr.write(`\nDevTools listening on ${address}\n`);
}
