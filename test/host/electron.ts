import { app } from './app.ts';
import { theBrowser } from './browser.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { utilityProcess } from './utility-process.ts';
import { webContents } from './web-contents.ts';

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
};

/** Chromium's news of its windows, to the pages concerned. */
app.on('ready', () => {
  const { onPopup, onDetached } = theBrowser();
  onPopup(({ target, openerId }) => webContents.fromDevToolsTargetId(openerId)?.takePopup(target));
  onDetached((sessionId) =>
    webContents
      .getAllWebContents()
      .find((contents) => contents.sessionId === sessionId)
      ?.gone(),
  );
});
