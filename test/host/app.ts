import { AppPaths } from './app-paths.ts';
import { browserIsRunning, startBrowser, theBrowser } from './browser.ts';
import { complain, launch, switchValue } from './launch-facts.ts';
import { LoudEmitter, loud, PreventableEvent } from './loud.ts';
import { takeInstanceLock, type InstanceLock } from './single-instance.ts';
import { openWindows } from './windows.ts';

/** What Chromium's loss ends the host with: no app can go on without its windows. */
const EXIT_LOST_CHROMIUM = 71;

class App extends LoudEmitter {
  readonly isPackaged = false;
  readonly dock = undefined;
  readonly commandLine = loud('app.commandLine', {
    appendSwitch(): void {},
    appendArgument(): void {},
    hasSwitch: (name: string): boolean => switchValue(name) !== undefined,
    getSwitchValue: (name: string): string => switchValue(name) ?? '',
  });
  #name = launch.name;
  readonly #paths = new AppPaths(() => this.#name);
  readonly #ready = Promise.withResolvers<void>();
  #starting = false;
  #quitting = false;
  #leaving = false;
  #lock: InstanceLock | undefined;

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return launch.version;
  }

  getAppPath(): string {
    return launch.appFolder;
  }

  getPath(name: string): string {
    return this.#paths.get(name);
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  getLocale(): string {
    return switchValue('lang') ?? 'da';
  }

  getSystemLocale(): string {
    return 'da-DK';
  }

  getPreferredSystemLanguages(): string[] {
    return ['da-DK'];
  }

  isReady(): boolean {
    return browserIsRunning();
  }

  /** Starts Chromium at the first call: a second instance, which never gets here, must not disturb the first one's. */
  whenReady(): Promise<void> {
    this.start();
    return this.#ready.promise;
  }

  /** The host's own: what Electron does by itself once the main script has run. */
  start(): void {
    if (this.#starting || this.#quitting || this.#leaving) return;
    this.#starting = true;
    const onLost = (): void => {
      complain('Chromium went away');
      process.exit(EXIT_LOST_CHROMIUM);
    };
    startBrowser(this.getPath('userData'), this.getLocale(), onLost).then(
      () => {
        this.emit('ready', new PreventableEvent(), {});
        this.#ready.resolve();
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(EXIT_LOST_CHROMIUM);
      },
    );
  }

  requestSingleInstanceLock(extra?: unknown): boolean {
    this.#lock ??= takeInstanceLock(this.getPath('userData'), extra, ({ argv, workingFolder, extra: sent }) =>
      this.emit('second-instance', new PreventableEvent(), argv, workingFolder, sent),
    );
    return this.#lock.kind === 'first';
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock?.kind === 'first';
  }

  releaseSingleInstanceLock(): void {
    if (this.#lock?.kind === 'first') this.#lock.release();
    this.#lock = undefined;
  }

  quit(): void {
    if (this.#quitting || this.#leaving) return;
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    const windows = openWindows.all();
    if (windows.length === 0) this.#finish();
    else for (const window of windows) window.close();
  }

  /** Without asking windows or listeners, as Electron's. */
  exit(code = 0): void {
    this.#quitting = true;
    void this.#leave(code);
    for (const window of openWindows.all()) window.destroy();
  }

  /** The host's own: a window or its page has refused to close. */
  cancelQuit(): void {
    this.#quitting = false;
  }

  /** The host's own: called by each window after its `closed`. */
  windowClosed(): void {
    if (openWindows.all().length > 0 || this.#leaving) return;
    if (this.#quitting) this.#finish();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  focus(): void {}

  setAppUserModelId(): void {}

  setAboutPanelOptions(): void {}

  enableSandbox(): void {}

  #finish(): void {
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#quitting = false;
    else void this.#leave(0);
  }

  async #leave(code: number): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    this.emit('quit', new PreventableEvent(), code);
    if (this.#lock?.kind === 'second') await this.#lock.told;
    if (browserIsRunning()) await theBrowser().stop();
    process.exit(code);
  }
}

export const app = new App('app');
