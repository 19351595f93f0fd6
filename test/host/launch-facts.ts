import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { refuseNetwork, type RefusedRequest } from './network-guard.ts';

/** What `electron APP …` was started with. */
export interface LaunchFacts {
  /** Everything after the executable, as given. */
  readonly argv: readonly string[];
  readonly appFolder: string;
  readonly mainScript: string;
  readonly name: string;
  readonly version: string;
}

/** The host's own notebook, which tests read through `electronApplication.evaluate`. */
export interface HostNotebook {
  readonly refusedRequests: RefusedRequest[];
  /** What went wrong without a caller to tell: uncaught exceptions, dialogs that no test answers, failing handlers. */
  readonly complaints: string[];
  /** Addresses given to `shell.openExternal` and files given to `shell.openPath` or `showItemInFolder`. */
  readonly opened: string[];
}

declare global {
  var __electronHost: HostNotebook | undefined;
}

export const notebook: HostNotebook = { refusedRequests: [], complaints: [], opened: [] };

function textField(json: unknown, key: string): string | undefined {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function packageAbove(folder: string): { folder: string; json: unknown } {
  const file = path.join(folder, 'package.json');
  if (existsSync(file)) return { folder, json: JSON.parse(readFileSync(file, 'utf8')) };
  const parent = path.dirname(folder);
  return parent === folder ? { folder, json: {} } : packageAbove(parent);
}

/** Reads the command line the way Electron does: the first argument that is not a switch is the app. */
function readLaunch(argv: readonly string[]): LaunchFacts {
  const target = path.resolve(argv.find((argument) => !argument.startsWith('-')) ?? '.');
  const isFolder = statSync(target).isDirectory();
  const { folder, json } = packageAbove(isFolder ? target : path.dirname(target));
  return {
    argv,
    appFolder: folder,
    mainScript: isFolder ? path.join(target, textField(json, 'main') ?? 'index.js') : target,
    name: textField(json, 'productName') ?? textField(json, 'name') ?? 'Electron',
    version: textField(json, 'version') ?? '0.0.0',
  };
}

/** This process's own command line: Node has put itself and boot.ts first. */
export const launch: LaunchFacts = readLaunch(process.argv.slice(2));

/** The value of `--name=value` on the command line; an empty text for a bare `--name`. */
export function switchValue(name: string): string | undefined {
  const found = launch.argv.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  return found?.slice(`--${name}=`.length);
}

/** Says on standard error what went wrong without a caller to tell, and notes it for the tests. */
export function complain(message: string): void {
  notebook.complaints.push(message);
  process.stderr.write(`electron-host: ${message}\n`);
}

/** Opens the notebook to tests and shuts the network, before any of the app's own code runs. */
export function prepareProcess(): void {
  globalThis.__electronHost = notebook;
  refuseNetwork('main', (refused) => notebook.refusedRequests.push(refused));
}
