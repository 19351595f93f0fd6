import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowState } from './db/preferences.ts';
import { ORIGIN } from './platform/app-protocol.ts';

/** What every window shows. */
export const PAGE = `${ORIGIN}/index.html`;

/** The smallest window in which source and answer still stand side by side, and the one a new user gets; device-independent pixels. */
const MIN_SIZE = { width: 900, height: 600 };
const DEFAULT_SIZE = { width: 1280, height: 800 };

/** The paper of styles/tokens.css, so that nothing flashes before the page is drawn. */
const PAPER = { light: '#fbfaf7', dark: '#171a1f' };

export const paperColour = (): string => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light);

/** How far a further window stands from the one before it, so that both can be seen; device-independent pixels. */
const CASCADE = 28;

/** The remembered place, beside the windows that are open, if a screen still shows it. */
function visiblePlace(state: WindowState | null): { x: number; y: number } | Record<string, never> {
  if (state === null || state.x === null || state.y === null) return {};
  const { width } = state;
  const aside = BrowserWindow.getAllWindows().length * CASCADE;
  const [x, y] = [state.x + aside, state.y + aside];
  const shown = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + width > workArea.x + 100 && x < workArea.x + workArea.width - 100 && y >= workArea.y && y < workArea.y + workArea.height - 100,
    );
  return shown ? { x, y } : {};
}

const stateOf = (window: BrowserWindow): WindowState => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });

/** Opens the window where it stood last; `remember` is told where it stands when it closes. */
export function openWindow(parts: { preload: string; state: WindowState | null; remember: (state: WindowState) => void }): BrowserWindow {
  const { preload, state, remember } = parts;
  const window = new BrowserWindow({
    width: Math.max(state?.width ?? DEFAULT_SIZE.width, MIN_SIZE.width),
    height: Math.max(state?.height ?? DEFAULT_SIZE.height, MIN_SIZE.height),
    ...visiblePlace(state),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Pejling',
    backgroundColor: paperColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Electron's own would fetch dictionaries from the network.
      spellcheck: false,
    },
  });
  if (state?.maximized === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    remember(stateOf(window));
  });
  void window.loadURL(PAGE);
  return window;
}
