import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { switchValue } from './launch-facts.ts';

function settingsFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(os.homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
}

/** The folders of `app.getPath`, each overridable by `app.setPath`. */
export class AppPaths {
  readonly #set = new Map<string, string>();
  readonly #appName: () => string;

  constructor(appName: () => string) {
    this.#appName = appName;
  }

  set(name: string, folder: string): void {
    this.#set.set(name, folder);
  }

  /** Throws for names that Electron does not know. */
  get(name: string): string {
    const set = this.#set.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return os.homedir();
      case 'appData':
        return settingsFolder();
      case 'userData': {
        const folder = path.resolve(switchValue('user-data-dir') ?? path.join(settingsFolder(), this.#appName()));
        mkdirSync(folder, { recursive: true });
        return folder;
      }
      case 'sessionData':
        return this.get('userData');
      case 'logs':
      case 'crashDumps':
        return path.join(this.get('userData'), name === 'logs' ? 'logs' : 'Crashpad');
      case 'temp':
        return os.tmpdir();
      case 'documents':
      case 'downloads':
      case 'desktop':
        return path.join(os.homedir(), `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      case 'exe':
        return process.execPath;
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }
}
