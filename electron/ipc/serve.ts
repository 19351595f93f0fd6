import { BrowserWindow, ipcMain } from 'electron';
import { fail } from '../../shared/domain/result.ts';
import { NOTICE_CHANNEL, REQUEST_CHANNEL } from '../../shared/ipc/bridge.ts';
import type { Notice } from '../../shared/ipc/notice.ts';
import type { RequestServer } from './request-server.ts';

/** Answers requests of our own pages, and of their top frame only. The only place where requests enter the main process. */
export function serve(server: RequestServer, origin: string): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !frame.url.startsWith(`${origin}/`))
      return fail({ code: 'invalid-request', reason: 'unknown sender' });
    if (typeof name !== 'string') return fail({ code: 'invalid-request', reason: 'a request has a name' });
    return server.request(name, input);
  });
}

/** Tells every window. */
export function notifyAll(notice: Notice): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(NOTICE_CHANNEL, notice);
}
