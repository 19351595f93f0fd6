/** What the rest of the host needs to know of a window. */
export interface WindowEntry {
  readonly id: number;
  close(): void;
  destroy(): void;
  emit(event: string, ...args: unknown[]): boolean;
}

/** The open windows and which of them has focus. Kept by BrowserWindow; app, menu and dialogs only read it. */
export class WindowList<W extends WindowEntry> {
  readonly #open = new Set<W>();
  #focused: W | undefined;

  all(): W[] {
    return [...this.#open];
  }

  focused(): W | undefined {
    return this.#focused;
  }

  add(window: W): void {
    this.#open.add(window);
  }

  /** True if the focus moved. */
  focus(window: W | undefined): boolean {
    if (this.#focused === window) return false;
    this.#focused?.emit('blur');
    this.#focused = window;
    return true;
  }

  remove(window: W): void {
    this.#open.delete(window);
    if (this.#focused === window) this.#focused = this.all().at(-1);
  }
}
