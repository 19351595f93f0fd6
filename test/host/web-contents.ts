import type { AttachedTarget } from './browser.ts';
import { loud } from './loud.ts';
import { PageLife, type PageOwner } from './page-life.ts';
import type { Preload } from './page-link.ts';
import { session, type Session } from './session.ts';

/** Each zoom level is a fifth larger than the one before, in Chromium and so in Electron. */
const ZOOM_STEP = 1.2;

const byTarget = new Map<string, WebContents>();
let lastId = 0;

/** Electron's webContents: what the main process does to a page. */
export class WebContents extends PageLife {
  readonly id: number;
  readonly session: Session = session.defaultSession;
  #zoomFactor = 1;

  constructor(owner: PageOwner, preload: Preload | undefined) {
    super(owner, preload);
    lastId += 1;
    this.id = lastId;
  }

  override async attach(target: AttachedTarget): Promise<void> {
    byTarget.set(target.targetId, this);
    this.once('destroyed', () => byTarget.delete(target.targetId));
    await super.attach(target);
  }

  isFocused(): boolean {
    return this.owner.isFocused();
  }

  focus(): void {}

  /** Ends the page's process. A crashing page does not answer. */
  forcefullyCrashRenderer(): void {
    void this.link()
      .send('Page.crash', {})
      .catch(() => undefined);
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  /** Real zoom as the page sees it: fewer CSS pixels, more device pixels each. */
  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
    const { width, height } = this.owner.size();
    const metrics = { width: Math.round(width / factor), height: Math.round(height / factor), deviceScaleFactor: factor, mobile: false };
    if (factor === 1) void this.link().send('Emulation.clearDeviceMetricsOverride', {});
    else void this.link().send('Emulation.setDeviceMetricsOverride', metrics);
  }

  getZoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(ZOOM_STEP);
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(ZOOM_STEP ** level);
  }

  async setVisualZoomLevelLimits(): Promise<void> {}

  openDevTools(): void {}

  closeDevTools(): void {}

  toggleDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }

  undo(): void {
    this.#edit('undo');
  }

  redo(): void {
    this.#edit('redo');
  }

  cut(): void {
    this.#edit('cut');
  }

  copy(): void {
    this.#edit('copy');
  }

  paste(): void {
    this.#edit('paste');
  }

  delete(): void {
    this.#edit('delete');
  }

  selectAll(): void {
    this.#edit('selectAll');
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this.link().send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close(options?: { waitForBeforeUnload?: boolean }): void {
    if (options?.waitForBeforeUnload) void this.closePage();
    else this.owner.destroy();
  }

  /** The host's own: asks the page, as a window's close button does. */
  async closePage(): Promise<void> {
    await this.link().send('Page.close', {});
  }

  #edit(command: string): void {
    void this.link().send('Runtime.evaluate', { expression: `document.execCommand('${command}')`, userGesture: true });
  }
}

export const webContents = loud('webContents', {
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => byTarget.get(targetId),
  fromId: (id: number): WebContents | undefined => [...byTarget.values()].find((contents) => contents.id === id),
  getAllWebContents: (): WebContents[] => [...byTarget.values()],
  getFocusedWebContents: (): WebContents | null => [...byTarget.values()].find((contents) => contents.isFocused()) ?? null,
});
