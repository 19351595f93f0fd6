type Handler = (...args: readonly unknown[]) => unknown;

/** A window that was opened: with which preferences, on which page. */
export class StandInWindow {
  static readonly opened: { readonly preferences: Record<string, unknown>; readonly url: string }[] = [];
  static readonly getAllWindows = (): readonly StandInWindow[] => [];
  static readonly getFocusedWindow = (): null => null;
  readonly preferences: Record<string, unknown>;
  constructor({ webPreferences }: { readonly webPreferences: Record<string, unknown> }) {
    this.preferences = webPreferences;
  }
  once(): void {}
  on(): void {}
  maximize(): void {}
  async loadURL(url: string): Promise<void> {
    StandInWindow.opened.push({ preferences: this.preferences, url });
  }
}

/** What our main process and preload ask of Electron, written down; nothing of it happens. */
export function standInElectron() {
  const on = new Map<string, Handler>();
  const session = new Map<string, Handler>();
  const pages = new Map<string, Handler>();
  const ipc = new Map<string, Handler>();
  const schemes: unknown[] = [];
  const windows = StandInWindow.opened;
  const exposed: Record<string, unknown> = {};
  const invoked: unknown[][] = [];
  const shell = {};
  const dialog = {};
  const electron = {
    app: { on: (name: string, handler: Handler) => void on.set(name, handler) },
    BrowserWindow: StandInWindow,
    clipboard: {},
    contextBridge: { exposeInMainWorld: (key: string, value: unknown) => void (exposed[key] = value) },
    dialog,
    ipcMain: { handle: (channel: string, handler: Handler) => void ipc.set(channel, handler) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => void invoked.push(args),
      on: () => undefined,
      off: () => undefined,
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (registered: readonly unknown[]) => void schemes.push(...registered),
      handle: (scheme: string, handler: Handler) => void ipc.set(`${scheme}:`, handler),
    },
    screen: { getAllDisplays: () => [] },
    shell,
  };
  /** A session as `sealSession` sees it. */
  const sealed = {
    setPermissionRequestHandler: (handler: Handler) => void session.set('request', handler),
    setPermissionCheckHandler: (handler: Handler) => void session.set('check', handler),
    setDevicePermissionHandler: (handler: Handler) => void session.set('device', handler),
    webRequest: { onBeforeRequest: (handler: Handler) => void session.set('before', handler) },
  };
  /** A page as `guardPages` sees it. */
  const contents = {
    setWindowOpenHandler: (handler: Handler) => void pages.set('window', handler),
    on: (name: string, handler: Handler) => void pages.set(name, handler),
  };
  return { electron, on, session, pages, ipc, schemes, windows, exposed, invoked, shell, dialog, sealed, contents };
}
