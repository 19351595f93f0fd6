import type { AxeResults } from 'axe-core';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Folder of the library and of Electron's own files; a fresh one, removed after the run, if not given. */
  readonly dataFolder?: string;
  /** Further arguments of the app. */
  readonly args?: readonly string[];
  /** What the page is told the system prefers; untouched if not given. */
  readonly colorScheme?: 'light' | 'dark';
  /** Size of the first window's content in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The app to start: the built Pejling if not given. */
  readonly appFolder?: string;
}

/** A running app that a journey drives. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  readonly dataFolder: string;
  /** A console error or the like that this journey provokes on purpose: everything matching is let pass. */
  tolerate(pattern: RegExp): void;
  /** What the main process has written, both channels. */
  output(): string;
  /** Throws if anything was wrong so far: console errors, page errors, requests to the outside, complaints of the main process. */
  assertQuiet(): Promise<void>;
  /** Quits as people do, waits for the end, and throws as {@link assertQuiet} does. */
  close(): Promise<void>;
  /** Pulls the plug: SIGKILL to the app and every process it started. */
  kill(): Promise<void>;
}

/** Long enough for a slow machine to write its last bytes; a hang beyond it is a failure. */
const QUIT_TIME_MS = 20_000;

/** How long a step waits for what it wants to touch; more than any of them needs on a slow machine. */
const STEP_TIME_MS = 12_000;

/** Which executable runs the app, and what to call it: `PEJLING_ELECTRON` (a file, or `host`), else Electron if it can show windows here, else the host. */
function findShell(): { executable: string; name: string } {
  const named = process.env['PEJLING_ELECTRON'];
  const host = { executable: path.join(root, 'test/host/electron-host'), name: 'the host over Chromium (test/host)' };
  if (named === 'host') return host;
  if (named) return { executable: named, name: `Electron (${named})` };
  const folder = path.join(root, 'node_modules/electron');
  const pathFile = path.join(folder, 'path.txt');
  const installed = existsSync(pathFile) ? path.join(folder, 'dist', readFileSync(pathFile, 'utf8')) : undefined;
  const canShow = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (installed !== undefined && existsSync(installed) && canShow) return { executable: installed, name: 'Electron' };
  return host;
}

let saidWhich = false;
function sayWhich(name: string): void {
  if (!saidWhich) process.stderr.write(`journeys run on ${name}\n`);
  saidWhich = true;
}

const throwaways: string[] = [];
process.on('exit', () => throwaways.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function throwawayFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pejling-journey-'));
  throwaways.push(folder);
  return folder;
}

/** The app's own protocol (as the host writes it, too) and what never leaves the page. */
const AT_HOME = /^(app:|data:|blob:|about:|devtools:|https:\/\/[^/]+\.electron-host\.invalid\/)/;

interface Watch {
  readonly problems: string[];
  output(): string;
}

/** Notes everything that a quiet app does not do. */
function watch(app: ElectronApplication): Watch {
  const problems: string[] = [];
  let output = '';
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()} (${message.location().url})`);
  };
  const onPage = (page: Page): void => {
    page.on('console', onConsole);
    page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => problems.push('the page crashed'));
    page.on('request', (request) => {
      if (!AT_HOME.test(request.url())) problems.push(`request to the outside: ${request.url()}`);
    });
  };
  app.windows().forEach(onPage);
  app.on('window', onPage);
  for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { problems, output: () => output };
}

/** What the main process has to say of itself; Electron has no notebook, only its own words on standard error. */
async function complaintsOf(app: ElectronApplication, output: string): Promise<string[]> {
  const notebook = await app.evaluate(() => {
    const host: unknown = Reflect.get(globalThis, '__electronHost');
    return host as { refusedRequests: { url: string; by: string }[]; complaints: string[] } | undefined; // as: HostNotebook of test/host/launch-facts.ts, which the types of this folder cannot name
  });
  const refused = (notebook?.refusedRequests ?? []).map(({ url, by }) => `request to the outside, by ${by}: ${url}`);
  const unhandled = output.match(/^.*(UnhandledPromiseRejection|Uncaught Exception).*$/gm) ?? [];
  return [...refused, ...(notebook?.complaints ?? []), ...unhandled];
}

/** Gives the first window a size, and waits until the page has it. */
export async function setSize(app: ElectronApplication, page: Page, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Starts the built app in a data folder of its own and waits for its first window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataFolder = options.dataFolder ?? throwawayFolder();
  const shell = findShell();
  sayWhich(shell.name);
  const app = await _electron.launch({
    executablePath: shell.executable,
    args: [options.appFolder ?? root, `--user-data-dir=${dataFolder}`, ...(options.args ?? [])],
    cwd: root,
    env: { ...definedVariables(), PEJLING_DATA: dataFolder },
    colorScheme: options.colorScheme ?? null,
  });
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const watched = watch(app);
  const tolerated: RegExp[] = [];
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) {
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL'); // Playwright starts the app as the leader of a process group
    }
    await ended;
  };
  const assertQuiet = async (): Promise<void> => {
    const running = child.exitCode === null && child.signalCode === null;
    const complaints = running ? await complaintsOf(app, watched.output()) : [];
    const problems = [...new Set([...watched.problems, ...complaints])].filter((problem) => !tolerated.some((one) => one.test(problem)));
    if (problems.length > 0) throw new Error(`the app was not quiet:\n- ${problems.join('\n- ')}`);
  };
  const close = async (): Promise<void> => {
    let noise: unknown;
    await assertQuiet().catch((error: unknown) => (noise = error));
    await Promise.race([Promise.all([app.close(), ended]), delay(QUIT_TIME_MS, undefined, { ref: false })]);
    const hung = child.exitCode === null && child.signalCode === null;
    await kill();
    if (noise !== undefined) throw noise;
    if (hung) throw new Error(`the app did not quit within ${QUIT_TIME_MS} ms:\n${watched.output()}`);
    if (child.exitCode !== 0) throw new Error(`the app ended with ${String(child.exitCode ?? child.signalCode)}:\n${watched.output()}`);
    await assertQuiet(); // what was written while it quit
  };
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(STEP_TIME_MS);
    await page.waitForURL((url) => url.protocol !== 'about:');
    await page.waitForLoadState('domcontentloaded');
    if (options.size) await setSize(app, page, options.size);
    return { app, page, dataFolder, tolerate: (pattern) => tolerated.push(pattern), output: watched.output, assertQuiet, close, kill };
  } catch (error) {
    await kill();
    throw new Error(`the app did not open a window:\n${watched.output()}`, { cause: error });
  }
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The next and later "save as" dialogs answer with this file; `null` cancels them. */
export async function stubSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);
}

/** The next and later "open" dialogs answer with these files; none cancels them. */
export async function stubOpenDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, files);
}

/** The next and later message boxes answer with the button of this number. */
export async function stubMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showMessageBox = () => Promise.resolve({ response: chosen, checkboxChecked: false });
  }, response);
}

/** Clicks an item of the application menu; one that people could not click is an error. */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  const obstacle = await app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) return 'is not in the menu';
    if (!item.enabled || !item.visible) return 'is disabled or hidden';
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    item.click({}, window, window?.webContents);
    return null;
  }, id);
  if (obstacle !== null) throw new Error(`menu item ${id} ${obstacle}`);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Impacts that keep someone from using the app; lesser ones are advice. */
const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** Checks the page once nothing moves or fades any more (half-faded words have a contrast that nobody reads them in), and lists each rule that is broken with the elements that break it. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = (): Animation[] =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.allSettled(moving().map(async ({ finished }) => finished));
      // What has just been put on the page begins to move in its second frame.
      for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    } while (moving().length > 0);
  });
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as { run(context: Document, options: object): Promise<AxeResults> }; // as: the source evaluated just before defines it
    return axe.run(document, { resultTypes: ['violations'] });
  });
  const grave = results.violations.filter(({ impact }) => GRAVE.has(impact));
  const lines = grave.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${String(impact)}) ${target.join(' ')}: ${help}`),
  );
  if (lines.length > 0) throw new Error(`accessibility:\n- ${lines.join('\n- ')}`);
}

/** Writes test/.output/NAME.png and gives its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = path.join(root, 'test/.output');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}
