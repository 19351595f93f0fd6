import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.ts';

/** `npm start`: opens Pejling in Electron where it can be had, else in a visible Chromium through the host. */

const root = path.resolve(import.meta.dirname, '../..');
/** Electron's binary is about 120 MB; who cannot fetch it in this time gets the host instead. */
const FETCH_TIME_MS = 120_000;
/** A binary that cannot load its libraries fails at once; one that runs answers within a second or two. */
const PROBE_TIME_MS = 20_000;

/** How to open the app: a command, its arguments before the app's own, and the line that says so. */
interface Shell {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly says: string;
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const hasDisplay = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const electronFolder = path.join(root, 'node_modules/electron');

function installedElectron(): string | undefined {
  const named = process.env['PEJLING_ELECTRON'];
  if (named) return named;
  const pathFile = path.join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** Whether it starts here: libraries missing from a bare machine are the usual reason that it does not. */
function electronRuns(executable: string): boolean {
  const { status } = spawnSync(executable, ['-e', ''], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: PROBE_TIME_MS,
    stdio: 'ignore',
  });
  return status === 0;
}

/** Electron, fetched now if it must be. `undefined` if it cannot be had. */
function findElectron(): string | undefined {
  if (installedElectron() === undefined && existsSync(path.join(electronFolder, 'install.js'))) {
    say(`Henter Electron (første gang, højst ${FETCH_TIME_MS / 1000} sekunder) …`);
    spawnSync(process.execPath, ['install.js'], { cwd: electronFolder, timeout: FETCH_TIME_MS, killSignal: 'SIGKILL', stdio: 'ignore' });
  }
  const executable = installedElectron();
  return executable !== undefined && electronRuns(executable) ? executable : undefined;
}

async function findShell(): Promise<Shell | undefined> {
  const electron = process.env['PEJLING_ELECTRON'] === 'host' ? undefined : findElectron();
  if (electron !== undefined) {
    // Electron refuses to run as root with its sandbox.
    const args = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { command: electron, args, env: {}, says: 'Pejling åbner i Electron.' };
  }
  const chromium = await findChromium('visible');
  if (chromium.kind === 'missing' || chromium.headlessOnly) return undefined;
  const here = (file: string): string => path.join(import.meta.dirname, file);
  return {
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', '--import', new URL('./register.ts', import.meta.url).href, here('boot.ts')],
    env: { PEJLING_HOST_HEADED: '1' },
    says: `Electron kunne ikke hentes her; Pejling åbner i ${chromium.name} (${chromium.executable}).`,
  };
}

function giveUp(reason: string, remedy: string): number {
  say(`${reason}\n${remedy}\nUden vindue: npm run demo løser hele opgaven på Nordfyn-eksemplet og skriver resultatet i en mappe.`);
  return 1;
}

async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay()) {
    return giveUp(
      'Pejling kan ikke åbne et vindue: der er ingen skærm (hverken DISPLAY eller WAYLAND_DISPLAY er sat).',
      'Kør npm start på en maskine med skærm, eller med en virtuel skærm: xvfb-run npm start.',
    );
  }
  if (!existsSync(path.join(root, 'out/main/main.js'))) return giveUp('Pejling er ikke bygget endnu.', 'Kør npm run build, og prøv igen.');
  const shell = await findShell();
  if (!shell) {
    return giveUp(
      'Pejling kan ikke åbne et vindue: Electron kunne ikke hentes, og der er hverken Chromium, Google Chrome eller Microsoft Edge på maskinen.',
      'Installér en af dem (på Debian og Ubuntu: sudo apt install chromium), eller giv adgang til github.com, så Electron kan hentes, og kør npm start igen.',
    );
  }
  say(shell.says);
  const child = spawn(shell.command, [...shell.args, root, ...args], { stdio: 'inherit', env: { ...process.env, ...shell.env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await start(process.argv.slice(2));
