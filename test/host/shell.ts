import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { headed } from './browser.ts';
import { notebook } from './launch-facts.ts';
import { loud } from './loud.ts';

/** The system's own way to open an address or a file with the program for it. */
function systemOpener(target: string): readonly [command: string, ...args: string[]] {
  if (process.platform === 'win32') return ['explorer.exe', target];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', target];
}

/** Opens where people look on; in tests nothing leaves the app, and what would have been opened is read in the notebook. */
function open(target: string): void {
  notebook.opened.push(target);
  if (!headed) return;
  const [command, ...args] = systemOpener(target);
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => process.stderr.write(`Kunne ikke åbne ${target}\n`))
    .unref();
}

export const shell = loud('shell', {
  openExternal: async (url: string): Promise<void> => open(url),
  async openPath(file: string): Promise<string> {
    open(file);
    return ''; // Electron's way of saying that it went well
  },
  showItemInFolder: (file: string): void => open(headed ? path.dirname(file) : file),
  /** There is no trash: gone is gone. */
  trashItem: (file: string): Promise<void> => rm(file, { recursive: true }),
  beep(): void {},
});
