import type { BrowserWindowConstructorOptions } from 'electron';
import { app } from './app.ts';
import { headed, theBrowser } from './browser.ts';
import { complain } from './launch-facts.ts';
import { PreventableEvent } from './loud.ts';
import type { Preload } from './page-link.ts';
import { WebContents } from './web-contents.ts';
import { WindowFrame, type Bounds, type WindowState } from './window-frame.ts';
import { openWindows } from './windows.ts';

type Size = Pick<Bounds, 'width' | 'height'>;

/** The host has no way to give a page less protection than Electron's defaults, so it refuses to be asked. */
function preloadOf({ webPreferences = {} }: BrowserWindowConstructorOptions): Preload | undefined {
  for (const [name, asked] of [
    ['sandbox: false', webPreferences.sandbox === false],
    ['contextIsolation: false', webPreferences.contextIsolation === false],
    ['nodeIntegration: true', webPreferences.nodeIntegration === true],
  ] as const) {
    if (asked) throw new Error(`electron-host: webPreferences ${name} is not implemented`);
  }
  return webPreferences.preload === undefined
    ? undefined
    : { file: webPreferences.preload, args: webPreferences.additionalArguments ?? [] };
}

let lastId = 0;

export class BrowserWindow extends WindowFrame {
  static getAllWindows(): BrowserWindow[] {
    return openWindows.all().filter((window) => window instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  readonly id: number;
  readonly webContents: WebContents;
  /** The host's own: resolves when Chromium has made the window. */
  readonly created: Promise<void>;
  readonly #parent: unknown;
  #visible: boolean;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super(options, app.name);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    lastId += 1;
    this.id = lastId;
    this.#parent = options.parent ?? null;
    this.#visible = options.show ?? true;
    this.webContents = new WebContents(
      {
        created: Promise.resolve().then(() => this.created),
        emit: (event, ...args) => this.emit(event, ...args),
        size: () => this.getBounds(),
        isFocused: () => this.isFocused(),
        destroy: () => this.destroy(),
        pageClosed: () => this.#closed(),
        pageRefusedToClose: () => app.cancelQuit(),
      },
      preloadOf(options),
    );
    openWindows.add(this);
    if (this.#visible) openWindows.focus(this);
    this.created = this.#create();
    this.created.catch((error: unknown) => {
      if (!this.#destroyed) complain(`window: ${String(error)}`);
    });
    app.emit('browser-window-created', new PreventableEvent(), this);
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }

  showInactive(): void {
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    if (openWindows.focus(this)) {
      this.emit('focus');
      app.emit('browser-window-focus', new PreventableEvent(), this);
    }
    this.#whenCreated(async () => {
      const { targetId } = this.webContents;
      if (targetId !== undefined) await theBrowser().pipe.send('Target.activateTarget', { targetId });
    });
  }

  blur(): void {
    if (this.isFocused()) openWindows.focus(undefined);
  }

  isFocused(): boolean {
    return openWindows.focused() === this;
  }

  getParentWindow(): unknown {
    return this.#parent;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Asks the app, then the page; either may refuse. */
  close(): void {
    if (this.#destroyed) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) app.cancelQuit();
    else this.created.then(() => this.webContents.closePage()).catch(() => this.destroy());
  }

  destroy(): void {
    if (this.#destroyed) return;
    const { targetId } = this.webContents;
    this.webContents.gone();
    if (targetId !== undefined) this.#whenCreated(() => theBrowser().pipe.send('Target.closeTarget', { targetId }));
  }

  protected override applyBounds(bounds: Bounds): void {
    this.#whenCreated(() => this.#resize(bounds));
  }

  protected override applyState(windowState: WindowState): void {
    // Without a screen there is nothing to cover, and a minimised page would stop painting.
    if (headed) this.#whenCreated(async () => this.#setWindow({ windowState }));
  }

  async #create(): Promise<void> {
    const bounds = this.getBounds();
    await this.webContents.attach(await theBrowser().openWindow(bounds));
    await this.#resize(bounds);
  }

  /** Makes the page as large as asked: headless windows have invisible bars around it. */
  async #resize({ width, height }: Bounds): Promise<void> {
    if (headed) return this.#setWindow({ width, height });
    const inner = await this.webContents.executeJavaScript('[innerWidth, innerHeight]');
    if (!Array.isArray(inner)) throw new Error('the page did not tell its size');
    const [extraWidth, extraHeight] = [width - Number(inner[0]), height - Number(inner[1])];
    if (extraWidth === 0 && extraHeight === 0) return undefined;
    return this.#setWindow((bounds) => ({ width: bounds.width + extraWidth, height: bounds.height + extraHeight }));
  }

  async #setWindow(change: (Partial<Size> & { windowState?: WindowState }) | ((now: Size) => Size)): Promise<void> {
    const { targetId } = this.webContents;
    if (targetId === undefined) return;
    const { pipe } = theBrowser();
    const {
      windowId,
      bounds: { width = 0, height = 0 },
    } = await pipe.send('Browser.getWindowForTarget', { targetId });
    const bounds = typeof change === 'function' ? change({ width, height }) : change;
    await pipe.send('Browser.setWindowBounds', { windowId, bounds });
  }

  /** For what follows Chromium's window; a window that went away meanwhile needs nothing any more. */
  #whenCreated(work: () => Promise<unknown>): void {
    this.created.then(work).catch((error: unknown) => {
      if (!this.#destroyed) complain(`window: ${String(error)}`);
    });
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    openWindows.remove(this);
    this.emit('closed');
    app.windowClosed();
  }
}
