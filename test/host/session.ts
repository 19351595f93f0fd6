import { LoudEmitter, loud } from './loud.ts';
import { protocol } from './protocol.ts';
import { webRequest } from './web-request.ts';

/**
 * The one session. Permissions need no answer here, since headless Chromium grants none, and there is no spelling
 * dictionary to fetch; the handlers are taken and kept so that an app's guards can be read back in a test.
 */
export class Session extends LoudEmitter {
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  permissionRequestHandler: unknown = null;
  permissionCheckHandler: unknown = null;
  #spellChecking = true;

  setPermissionRequestHandler(handler: unknown): void {
    this.permissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.permissionCheckHandler = handler;
  }

  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(on: boolean): void {
    this.#spellChecking = on;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecking;
  }

  setSpellCheckerLanguages(): void {}

  setSpellCheckerDictionaryDownloadURL(): void {}

  async clearCache(): Promise<void> {}

  async clearStorageData(): Promise<void> {}

  async setProxy(): Promise<void> {}
}

const defaultSession = new Session('session.defaultSession');

export const session = loud('session', { defaultSession });
