import { app, BrowserWindow, dialog, type Session, type WebContents } from 'electron';
import type { Language } from '../../shared/words/language.ts';
import { desktopWords } from '../../shared/words/desktop-words.ts';
import { ORIGIN } from './app-protocol.ts';

/** Addresses that lead nowhere outside this computer. */
const LOCAL = /^(app|data|blob|devtools):/;

/** No network, no permissions: a document can never make the program reach out. */
export function sealSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOCAL.test(details.url) });
  });
}

/** The page holds words that could not be saved: closing asks, and staying is what happens without an answer. */
async function askBeforeClosing(contents: WebContents, language: Language): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) return;
  const words = desktopWords[language].unsaved;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.message,
    detail: words.detail,
    buttons: [words.stay, words.close],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.destroy();
}

/** Holds for every page, also those that do not exist yet: it stays where it is, opens no window and loses no unsaved words. */
export function guardPages(language: () => Language): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-prevent-unload', () => void askBeforeClosing(contents, language()));
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}
