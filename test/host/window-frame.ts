import type { BrowserWindowConstructorOptions } from 'electron';
import { LoudEmitter } from './loud.ts';

/** Place and size of a window, in CSS pixels of the screen. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type WindowState = 'normal' | 'minimized' | 'maximized';

/** Electron's own default size. */
const DEFAULT_WIDTH = 800;
const DEFAULT_HEIGHT = 600;

/** The half of a window that is a frame: where it stands, how large, what it is called. */
export abstract class WindowFrame extends LoudEmitter {
  #bounds: Bounds;
  #minimum: readonly [number, number];
  #title: string;
  #state: WindowState = 'normal';
  #fullScreen = false;
  #edited = false;

  constructor(options: BrowserWindowConstructorOptions, appName: string) {
    super('BrowserWindow');
    const { x = 0, y = 0, width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT, minWidth = 0, minHeight = 0 } = options;
    this.#minimum = [minWidth, minHeight];
    this.#title = options.title ?? appName;
    this.#bounds = this.#notTooSmall({ x, y, width, height });
  }

  /** Makes Chromium's window follow. */
  protected abstract applyBounds(bounds: Bounds): void;
  protected abstract applyState(state: WindowState): void;

  minimize(): void {
    this.#enter('minimized', 'minimize');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  restore(): void {
    if (this.#state === 'minimized') this.#enter('normal', 'restore');
  }

  maximize(): void {
    this.#enter('maximized', 'maximize');
  }

  unmaximize(): void {
    if (this.#state === 'maximized') this.#enter('normal', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  setFullScreen(on: boolean): void {
    this.#fullScreen = on;
  }

  isFullScreen(): boolean {
    return this.#fullScreen;
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }

  getNormalBounds(): Bounds {
    return this.getBounds();
  }

  /** Windows have no frame here, so the content is the whole window. */
  getContentBounds(): Bounds {
    return this.getBounds();
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = this.#notTooSmall({ ...this.#bounds, ...bounds });
    this.applyBounds(this.#bounds);
    this.emit('resize');
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setMinimumSize(width: number, height: number): void {
    this.#minimum = [width, height];
  }

  getMinimumSize(): [number, number] {
    return [...this.#minimum];
  }

  center(): void {}

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setDocumentEdited(edited: boolean): void {
    this.#edited = edited;
  }

  isDocumentEdited(): boolean {
    return this.#edited;
  }

  setMenu(): void {}

  removeMenu(): void {}

  setMenuBarVisibility(): void {}

  setAutoHideMenuBar(): void {}

  setBackgroundColor(): void {}

  setProgressBar(): void {}

  setRepresentedFilename(): void {}

  flashFrame(): void {}

  #notTooSmall(bounds: Bounds): Bounds {
    const [width, height] = this.#minimum;
    return { ...bounds, width: Math.max(bounds.width, width), height: Math.max(bounds.height, height) };
  }

  #enter(state: WindowState, event: string): void {
    this.#state = state;
    this.applyState(state);
    this.emit(event);
  }
}
