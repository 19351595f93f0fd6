import { app, type Session } from 'electron';
import { ORIGIN } from './app-protocol.ts';

/** Addresses that lead nowhere outside this computer. */
const LOCAL = /^(app|data|blob|devtools):/;

/** No network, no permissions: a document can never make the program reach out. */
export function sealSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOCAL.test(details.url) });
  });
}

/** Holds for every page, also those that do not exist yet: it stays where it is and opens no window. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}
