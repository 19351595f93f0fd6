/** What the rest of the host needs to know of a window. */
export interface WindowEntry {
  readonly id: number;
  close(): void;
  destroy(): void;
  emit(event: string, ...args: unknown[]): boolean;
}

const open = new Set<WindowEntry>();
let focused: WindowEntry | undefined;

/** The open windows and which of them has focus. BrowserWindow keeps it; app, menu and dialogs only read it. */
export const openWindows = {
  all: (): WindowEntry[] => [...open],
  focused: (): WindowEntry | undefined => focused,
  add(window: WindowEntry): void {
    open.add(window);
  },
  /** True if the focus moved. */
  focus(window: WindowEntry | undefined): boolean {
    if (focused === window) return false;
    focused?.emit('blur');
    focused = window;
    return true;
  },
  remove(window: WindowEntry): void {
    open.delete(window);
    if (focused === window) focused = [...open].at(-1);
  },
};
