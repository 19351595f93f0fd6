import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { BRIDGE_KEY, NOTICE_CHANNEL, REQUEST_CHANNEL, type Bridge } from '../shared/ipc/bridge.ts';
import type { Notice } from '../shared/ipc/notice.ts';

/** All that the page can reach outside itself. */
const bridge: Bridge = Object.freeze({
  request: (name: string, input: unknown) => ipcRenderer.invoke(REQUEST_CHANNEL, name, input),
  onNotice: (listener: (notice: Notice) => void) => {
    const pass = (_event: IpcRendererEvent, notice: Notice): void => {
      listener(notice);
    };
    ipcRenderer.on(NOTICE_CHANNEL, pass);
    return () => {
      ipcRenderer.off(NOTICE_CHANNEL, pass);
    };
  },
});

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);
