import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, type Failure } from '../shared/domain/failure.ts';
import { fail } from '../shared/domain/result.ts';
import type { MenuCommand } from '../shared/ipc/notice.ts';
import { NOTICE_CHANNEL } from '../shared/ipc/bridge.ts';
import { desktopWords } from '../shared/words/desktop-words.ts';
import { failureInWords } from '../shared/words/failures.ts';
import { examineApart } from './backups/examine-apart.ts';
import { exportAssets } from './exporting/export-assets.ts';
import { notifyAll, serve } from './ipc/serve.ts';
import { showMenu } from './menu.ts';
import { ORIGIN, registerAppScheme, serveApp } from './platform/app-protocol.ts';
import { systemDesktop } from './platform/desktop.ts';
import { exampleFiles } from './platform/example-files.ts';
import { guardPages, sealSession } from './platform/guards.ts';
import { fileLog } from './platform/log.ts';
import { isRecoverable, offerRecovery } from './platform/offer-recovery.ts';
import { readApart, READING_LIMITS } from './platform/read-apart.ts';
import { readingFiles } from './platform/reading-files.ts';
import { spellerThread, spellingFiles } from './spelling/speller.ts';
import { readingInElectron } from './platform/reading-in-electron.ts';
import { chosenDataFolder, libraryIn, prepareDataFolder, type DataFolder } from './platform/paths.ts';
import { openWindow, paperColour } from './window.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The folder of the built main process, which holds the examples, fonts and templates too. */
const HERE = import.meta.dirname;

/** Reads all of a database in a thread of its own. */
const EXAMINE_WORKER = path.join(HERE, 'examine-worker.js');

/** Says what is wrong before there is a window, and ends. Nothing has been changed. */
async function refuseToStart(failure: Failure): Promise<void> {
  const words = desktopWords.da.startUp;
  const detail = failureInWords(failure, 'da');
  process.stderr.write(`${detail}\n`);
  await dialog.showMessageBox({ type: 'error', message: words.title, detail, buttons: [words.quit] });
  app.exit(1);
}

/** Milliseconds after the start, which is not slowed by it: from then on the first PDF takes no longer than the next. */
const READY_TO_SET = 3000;

function sendToCurrentWindow(command: MenuCommand): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(NOTICE_CHANNEL, { kind: 'menu', command });
}

function open(folder: DataFolder): ReturnType<typeof openWorkbench> {
  const log = fileLog(folder.log, Date.now);
  const assets = exportAssets(HERE);
  setTimeout(() => void assets.typst.prepare(), READY_TO_SET).unref();
  const opened = openWorkbench({
    folder,
    desktop: systemDesktop(() => (opened.ok ? opened.value.store.preferences.all().language : 'da')),
    examples: exampleFiles(path.join(HERE, 'seeds')),
    reading: readApart(readingInElectron(readingFiles(HERE)), READING_LIMITS, (fault) => log.error('reading.fault', fault)),
    // Loaded when the examples are, once in a library's life.
    readExample: async (bytes, name) => (await import('./importing/read-document.ts')).readDocument(bytes, name),
    // Loaded with the first export: the window need not wait for it.
    render: async (response, format, choices) =>
      (await import('./exporting/export-response.ts')).exportResponse(response, format, assets, choices),
    renderPages: async (response, known, choices) =>
      (await import('./exporting/preview.ts')).previewPages(response, known, assets, choices),
    renderPaper: async (paper, format, file) => (await import('./exporting/note-paper.ts')).renderPaper(paper, format, file, assets),
    renderNotes: async (title, notes, format) => (await import('./exporting/note-list.ts')).renderNotes(title, notes, format),
    renderMail: async (mail, files) => (await import('./exporting/mail-file.ts')).mailFile(mail, files),
    drawable: assets.drawable,
    speller: spellerThread(spellingFiles(HERE)),
    examine: examineApart(EXAMINE_WORKER),
    version: app.getVersion(),
    log,
    now: Date.now,
    notify: notifyAll,
    broadcast: (topics) => {
      notifyAll({ kind: 'changed', topics: [...topics] });
      if (opened.ok && topics.includes('preferences')) applyPreferences(opened.value);
    },
  });
  return opened;
}

/** Theme and menu follow the preferences. */
function applyPreferences(workbench: Workbench): void {
  const { theme, language } = workbench.store.preferences.all();
  nativeTheme.themeSource = theme;
  showMenu(language, sendToCurrentWindow, () => showWindow(workbench));
}

function showWindow({ store }: Workbench): void {
  openWindow({
    preload: path.join(HERE, '../preload/preload.cjs'),
    state: store.preferences.read('window'),
    remember: (state) => {
      try {
        store.preferences.write('window', state, Date.now());
      } catch {
        // A full disk must not keep the window from closing; the next one opens where the last remembered one stood.
      }
    },
  });
}

/** Opens the library, or offers to bring it back. Null where the user would rather not: the program has ended. */
async function openOrRecover(folder: DataFolder): Promise<ReturnType<typeof openWorkbench> | null> {
  const opened = open(folder);
  if (opened.ok || !isRecoverable(opened.failure)) return opened;
  process.stderr.write(`${failureInWords(opened.failure, 'da')}\n`);
  const trouble = await offerRecovery(opened.failure, folder, examineApart(EXAMINE_WORKER), Date.now);
  if (trouble === null) return open(folder);
  if (trouble !== 'quit') return fail(trouble);
  app.exit(1);
  return null;
}

async function start(prepared: ReturnType<typeof prepareDataFolder>): Promise<void> {
  await app.whenReady();
  if (!prepared.ok) return refuseToStart(prepared.failure);
  const opened = await openOrRecover(prepared.value);
  if (opened === null) return;
  if (!opened.ok) return refuseToStart(opened.failure);
  const workbench = opened.value;
  sealSession(session.defaultSession);
  guardPages(() => workbench.store.preferences.all().language);
  serveApp(path.join(HERE, '../renderer'));
  serve(workbench.server, ORIGIN);
  applyPreferences(workbench);
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paperColour());
  });
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return showWindow(workbench);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) showWindow(workbench);
  });
  app.on('will-quit', () => {
    workbench.tidy();
    workbench.close();
  });
  const examples = await workbench.examples.createOnFirstStart();
  if (!examples.ok) process.stderr.write(`${failureInWords(examples.failure, 'da')}\n`);
  showWindow(workbench);
}

registerAppScheme();
const chosen = chosenDataFolder(process.argv, process.env);
const prepared = prepareDataFolder(chosen ?? libraryIn(app.getPath('userData')));
if (chosen !== null && prepared.ok) {
  // The window's own files go with the library, and with them the lock: two libraries may be open at once, one only once.
  const userData = path.join(prepared.value.root, 'window');
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
}
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  start(prepared).catch((error: unknown) => refuseToStart({ code: 'unexpected', reason: reasonOf(error) }));
} else {
  app.exit(0);
}
