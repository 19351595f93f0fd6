import { dialog, type BrowserWindow, type RenderProcessGoneDetails } from 'electron';
import { AFTER_CRASH } from '../../shared/ipc/after-crash.ts';
import { desktopWords } from '../../shared/words/desktop-words.ts';
import type { Language } from '../../shared/words/language.ts';

/** Milliseconds within which crashes count as one that comes again. */
const TOGETHER = 60_000;

/** So many times a page is loaded again by itself. */
const BY_ITSELF = 3;

/** Not faults: the page was closed, or the system ends everything. */
const EXPECTED: ReadonlySet<RenderProcessGoneDetails['reason']> = new Set(['clean-exit']);

type Revival = {
  readonly language: () => Language;
  readonly logFault: (event: string, error: unknown) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
};

/** Asks in the window's name; false where the question was taken back or answered with its last button. */
async function ask(window: BrowserWindow, question: { message: string; detail: string; buttons: [string, string] }, signal?: AbortSignal) {
  const options = { ...question, type: 'warning', title: 'Pejling', defaultId: 0, cancelId: 1, noLink: true } as const;
  const { response } = await dialog.showMessageBox(window, { ...options, ...(signal !== undefined && { signal }) });
  return response === 0;
}

/**
 * Brings back a page whose process has ended, or that does not answer and whose user would rather not wait: it is loaded again with what was
 * saved last, and says so. One that goes down again and again is loaded only when it is asked for.
 */
export function revivePage(window: BrowserWindow, address: string, { language, logFault, now }: Revival): void {
  const { webContents } = window;
  let crashes: number[] = [];
  let waiting: AbortController | null = null;

  const load = (): void => {
    if (!window.isDestroyed()) void window.loadURL(`${address}${AFTER_CRASH}`).catch((error: unknown) => logFault('page.reload', error));
  };

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    waiting?.abort();
    if (EXPECTED.has(reason) || window.isDestroyed()) return;
    logFault('page.gone', new Error(`${reason} ${String(exitCode)}`));
    crashes = [...crashes.filter((at) => now() - at < TOGETHER), now()];
    if (crashes.length <= BY_ITSELF) return load();
    const { crashed } = desktopWords[language()].trouble;
    void ask(window, { message: crashed.title, detail: crashed.text, buttons: [crashed.again, crashed.close] }).then((again) => {
      crashes = [];
      if (again) load();
      else if (!window.isDestroyed()) window.destroy();
    });
  });

  window.on('unresponsive', () => {
    if (waiting !== null) return;
    const asking = new AbortController();
    waiting = asking;
    const { hangs } = desktopWords[language()].trouble;
    void ask(window, { message: hangs.title, detail: hangs.text, buttons: [hangs.wait, hangs.reload] }, asking.signal).then((waits) => {
      waiting = null;
      // Ending its process is what brings it back.
      if (!waits && !asking.signal.aborted && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => waiting?.abort());
}
