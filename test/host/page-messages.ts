import { headed } from './browser.ts';
import { ipcMain } from './ipc-main.ts';
import { complain } from './launch-facts.ts';
import { loud } from './loud.ts';
import { pressShortcut } from './menu.ts';
import type { FromPage } from './page-isolated.ts';
import type { ContextId, PageLink } from './page-link.ts';
import { openWindows } from './windows.ts';

/** The webContents that a message came from. */
interface Sender {
  readonly mainFrame: object;
  send(channel: string, ...args: unknown[]): void;
}

/** Does what a page's preload asks for. Errors go back as Electron words them: only their message crosses. */
export async function answerMessage(sender: Sender, page: PageLink, message: FromPage, from: ContextId): Promise<void> {
  if (message.kind === 'accelerator' || message.kind === 'focused') {
    const window = openWindows.all().find((one) => Reflect.get(one, 'webContents') === sender);
    if (message.kind === 'accelerator') pressShortcut(message.keys, window);
    // Where nobody sees the windows, focus is what the app and the test make it.
    else if (headed && openWindows.focus(window)) window?.emit('focus');
    return;
  }
  const event = loud('IpcMainEvent', {
    type: 'frame',
    sender,
    senderFrame: sender.mainFrame,
    frameId: 1,
    processId: 1,
    ports: [],
    reply: (channel: string, ...args: unknown[]): void => sender.send(channel, ...args),
  });
  if (message.kind === 'send') {
    try {
      ipcMain.emit(message.channel, event, ...message.args);
    } catch (error) {
      complain(`listener of '${message.channel}': ${String(error)}`);
    }
    return;
  }
  const { id, channel, args } = message;
  try {
    page.deliver({ kind: 'value', id, value: await ipcMain.answer(channel, event, args) }, from);
  } catch (error) {
    page.deliver({ kind: 'error', id, message: `Error invoking remote method '${channel}': ${String(error)}` }, from);
  }
}
