import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, type Failure } from '../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../shared/domain/result.ts';
import type { MenuCommand } from '../shared/ipc/notice.ts';
import { NOTICE_CHANNEL } from '../shared/ipc/bridge.ts';
import { desktopWords } from '../shared/words/desktop-words.ts';
import { failureInWords } from '../shared/words/failures.ts';
import { damageApart, examineApart } from './backups/examine-apart.ts';
import { startFullCheck } from './backups/full-check.ts';
import { takeLease, type Lease } from './db/lease.ts';
import { exportAssets } from './exporting/export-assets.ts';
import { notifyAll, serve } from './ipc/serve.ts';
import { showMenu } from './menu.ts';
import { ORIGIN, registerAppScheme, serveApp } from './platform/app-protocol.ts';
import { systemDesktop } from './platform/desktop.ts';
import { exampleFiles } from './platform/example-files.ts';
import { guardPages, sealSession } from './platform/guards.ts';
import { givenPackage, packageIn } from './platform/given-file.ts';
import { fileLog } from './platform/log.ts';
import { isRecoverable, offerRecovery, tellOfDamage } from './platform/offer-recovery.ts';
import { offerToTryAgain } from './platform/offer-to-try-again.ts';
import { readApart, READING_LIMITS } from './platform/read-apart.ts';
import { readingFiles } from './platform/reading-files.ts';
import { revivePage } from './platform/revive-page.ts';
import { spellerThread, spellingFiles } from './spelling/speller.ts';
import { readingInElectron } from './platform/reading-in-electron.ts';
import { chosenDataFolder, libraryIn, prepareDataFolder, type DataFolder } from './platform/paths.ts';
import { openWindow, PAGE, paperColour } from './window.ts';
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

const assets = exportAssets(HERE);

/** A case package that was double-clicked. */
const given = givenPackage(packageIn(process.argv, process.cwd()));

/** Shows what was given, once there is a window for it. */
let showGiven = (): void => undefined;

/** The library that the windows show. */
type OpenLibrary = { folder: DataFolder; lease: Lease; workbench: Workbench };
let library: OpenLibrary | null = null;

/** Where the library lies when no one chooses. */
const USUAL_FOLDER = libraryIn(app.getPath('userData'));

function open(folder: DataFolder, lease: Lease): ReturnType<typeof openWorkbench> {
  const log = fileLog(folder.log, Date.now);
  const opened = openWorkbench({
    folder,
    lease,
    desktop: {
      ...systemDesktop(() => (opened.ok ? opened.value.store.preferences.all().language : 'da')),
      givenPackage: given.take,
      usualFolder: () => (folder.root === USUAL_FOLDER ? null : USUAL_FOLDER),
      goOverTo,
    },
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
      if (opened.ok && topics.includes('preferences')) applyPreferences(() => library?.workbench ?? opened.value);
    },
  });
  return opened;
}

/** See `Desktop.goOverTo`. Nothing waits in between: no window can write in the one that is left. */
function goOverTo(folder: DataFolder, commit: () => void): Result<null, Failure> {
  if (library === null) throw new Error('The windows show a library.');
  const left = library;
  const isSame = folder.root === left.folder.root;
  const lease = isSame ? succeed(left.lease) : takeLease(folder.database, { program: 'window', since: Date.now(), waits: false });
  if (!lease.ok) return lease;
  const opened = open(folder, lease.value);
  try {
    if (!opened.ok) return opened;
    commit();
    library = { folder, lease: lease.value, workbench: opened.value };
  } catch (error) {
    if (opened.ok) opened.value.close();
    return fail({ code: 'move-failed', reason: reasonOf(error) });
  } finally {
    if (library === left && !isSame) lease.value.release();
  }
  left.workbench.close();
  if (!isSame) left.lease.release();
  return succeed(null);
}

/** Theme and menu follow the preferences. */
function applyPreferences(workbench: () => Workbench): void {
  const { theme, language } = workbench().store.preferences.all();
  nativeTheme.themeSource = theme;
  showMenu(language, sendToCurrentWindow, () => showWindow(workbench()));
}

function showWindow({ store: first }: Workbench): void {
  const store = (): Workbench['store'] => library?.workbench.store ?? first;
  const window = openWindow({
    preload: path.join(HERE, '../preload/preload.cjs'),
    state: first.preferences.read('window'),
    remember: (state) => {
      try {
        store().preferences.write('window', state, Date.now());
      } catch {
        // A full disk must not keep the window from closing; the next one opens where the last remembered one stood.
      }
    },
  });
  revivePage(window, PAGE, {
    language: () => store().preferences.all().language,
    logFault: (event, error) => library !== null && fileLog(library.folder.log, Date.now).error(event, error),
    now: Date.now,
  });
}

/** The right to write in the library, asked for until it is had. Null where the user would rather not wait: the program has ended. */
async function leaseOfWindow(folder: DataFolder): Promise<Result<Lease, Failure> | null> {
  for (;;) {
    const lease = takeLease(folder.database, { program: 'window', since: Date.now(), waits: true });
    if (lease.ok || lease.failure.code !== 'library-in-use') return lease;
    if (await offerToTryAgain(lease.failure)) continue;
    app.exit(1);
    return null;
  }
}

/** Opens the library, or offers to bring it back. Null where the user would rather not: the program has ended. */
async function openOrRecover(folder: DataFolder, lease: Lease): Promise<ReturnType<typeof openWorkbench> | null> {
  const opened = open(folder, lease);
  if (opened.ok || !isRecoverable(opened.failure)) return opened;
  process.stderr.write(`${failureInWords(opened.failure, 'da')}\n`);
  const trouble = await offerRecovery(opened.failure, folder, examineApart(EXAMINE_WORKER), Date.now);
  if (trouble === null) return open(folder, lease);
  if (trouble !== 'quit') return fail(trouble);
  app.exit(1);
  return null;
}

async function start(prepared: ReturnType<typeof prepareDataFolder>): Promise<void> {
  await app.whenReady();
  if (!prepared.ok) return refuseToStart(prepared.failure);
  const lease = await leaseOfWindow(prepared.value);
  if (lease === null) return;
  if (!lease.ok) return refuseToStart(lease.failure);
  const opened = await openOrRecover(prepared.value, lease.value);
  if (opened === null) return;
  if (!opened.ok) return refuseToStart(opened.failure);
  setTimeout(() => void assets.typst.prepare(), READY_TO_SET).unref();
  const shown: OpenLibrary = { folder: prepared.value, lease: lease.value, workbench: opened.value };
  library = shown;
  /** Asked each time: the library may have moved. */
  const workbench = (): Workbench => (library ?? shown).workbench;
  sealSession(session.defaultSession);
  guardPages(() => workbench().store.preferences.all().language);
  serveApp(path.join(HERE, '../renderer'));
  serve(
    { call: (name, input) => workbench().server.call(name, input), request: (name, input) => workbench().server.request(name, input) },
    ORIGIN,
  );
  applyPreferences(workbench);
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paperColour());
  });
  const showFirst = (): void => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return showWindow(workbench());
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    window.webContents.send(NOTICE_CHANNEL, { kind: 'package-given' });
  };
  app.on('second-instance', (_event, argv, folder) => {
    const file = packageIn(argv, folder);
    if (file !== null) given.give(file);
    showFirst();
  });
  showGiven = showFirst;
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) showWindow(workbench());
  });
  let stopFullCheck = (): void => undefined;
  app.on('will-quit', () => {
    stopFullCheck();
    workbench().tidy();
    workbench().close();
    library?.lease.release();
  });
  const examples = await workbench().examples.createOnFirstStart();
  if (!examples.ok) process.stderr.write(`${failureInWords(examples.failure, 'da')}\n`);
  showWindow(workbench());
  stopFullCheck = startFullCheck({
    file: prepared.value.database,
    findDamage: damageApart(EXAMINE_WORKER),
    onDamage: (failure) => void tellOfDamage(failure),
  });
}

registerAppScheme();
// A Mac says so before and while the program runs.
app.on('open-file', (event, file) => {
  event.preventDefault();
  given.give(file);
  showGiven();
});
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
