import { accessSync, constants } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unpackNpmChromium } from './chromium-npm.ts';

/** A Chromium that can be started, or why there is none. */
export type ChromiumFound =
  | {
      readonly kind: 'found';
      readonly executable: string;
      /** Variables to start it with, on top of the environment. */
      readonly env: Readonly<Record<string, string>>;
      /** What to call it in a line for people. */
      readonly name: string;
      /** Whether it can draw no window that people see. */
      readonly headlessOnly: boolean;
    }
  | { readonly kind: 'missing'; readonly reason: string };

interface Candidate {
  readonly name: string;
  /** Names on PATH. */
  readonly commands: readonly string[];
  /** Usual places outside PATH. */
  readonly files: readonly string[];
}

const programFiles = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const onWindows = (file: string): string[] => programFiles.map((folder) => path.join(folder, file));
const onMac = (name: string): string[] =>
  ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`);

/** Chromium first: it is the one whose version CI holds to Electron's. Ubuntu's `chromium-browser` is a wrapper, so last. */
const candidates = (): readonly Candidate[] => [
  { name: 'Chromium', commands: ['chromium'], files: [...onMac('Chromium'), ...onWindows('Chromium/Application/chrome.exe')] },
  {
    name: 'Google Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    files: ['/opt/google/chrome/chrome', ...onMac('Google Chrome'), ...onWindows('Google/Chrome/Application/chrome.exe')],
  },
  {
    name: 'Microsoft Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    files: ['/opt/microsoft/msedge/msedge', ...onMac('Microsoft Edge'), ...onWindows('Microsoft/Edge/Application/msedge.exe')],
  },
  { name: 'Chromium', commands: ['chromium-browser'], files: ['/usr/lib/chromium/chromium', '/snap/bin/chromium'] },
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInstalled(): ChromiumFound | undefined {
  const folders = process.platform === 'win32' ? [] : (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const { name, commands, files } of candidates()) {
    const places = [...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))), ...files];
    const executable = places.find(isExecutable);
    if (executable) return { kind: 'found', executable, env: {}, name, headlessOnly: false };
  }
  return undefined;
}

async function findInNpm(): Promise<ChromiumFound | undefined> {
  const unpacked = await unpackNpmChromium();
  return unpacked && { kind: 'found', ...unpacked, name: 'Chromium (npm)', headlessOnly: true };
}

const missing = (reason: string): ChromiumFound => ({ kind: 'missing', reason });

/**
 * The Chromium to run on: `PEJLING_CHROMIUM` (a file, or `npm` for the one in node_modules) if it is set, else an
 * installed Chromium, Chrome or Edge, else, where no visible window is asked for, the one in node_modules.
 */
export async function findChromium(need: 'visible' | 'headless'): Promise<ChromiumFound> {
  const wanted = process.env['PEJLING_CHROMIUM'] ?? '';
  if (wanted === 'npm')
    return (await findInNpm()) ?? missing('PEJLING_CHROMIUM=npm, but @sparticuz/chromium is not installed or not for this system');
  if (wanted !== '') {
    if (!isExecutable(wanted)) return missing(`PEJLING_CHROMIUM names ${wanted}, which cannot be run`);
    return { kind: 'found', executable: wanted, env: {}, name: path.basename(wanted), headlessOnly: false };
  }
  const installed = findInstalled();
  if (installed) return installed;
  if (need === 'visible') return missing('no installed Chromium, Chrome or Edge was found');
  return (await findInNpm()) ?? missing('no installed Chromium, Chrome or Edge was found, nor @sparticuz/chromium in node_modules');
}
