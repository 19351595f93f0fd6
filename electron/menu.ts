import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc/notice.ts';
import { desktopWords } from '../shared/words/desktop-words.ts';
import type { Language } from '../shared/words/language.ts';

const IS_MAC = process.platform === 'darwin';

/** Shows the application menu. Each of our commands has its MenuCommand as id, by which tests find it; another window is the main process's own. */
export function showMenu(language: Language, send: (command: MenuCommand) => void, onNewWindow: () => void): void {
  const words = desktopWords[language].menu;
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const item = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      send(id);
    },
  });
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, label: string): MenuItemConstructorOptions => ({
    role: name,
    label,
  });

  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [role('about', words.about), separator, role('hide', words.hide), separator, role('quit', words.quit)],
  };
  const file: MenuItemConstructorOptions = {
    id: 'file',
    label: words.file,
    submenu: [
      item('new-hearing', words.newHearing, 'CmdOrCtrl+N'),
      item('add-source', words.addSource, 'CmdOrCtrl+O'),
      item('paste-source', words.pasteSource),
      separator,
      item('new-response', words.newResponse, 'CmdOrCtrl+Shift+N'),
      item('show-versions', words.versions),
      separator,
      item('check', words.check, 'F8'),
      item('export', words.export, 'CmdOrCtrl+E'),
      item('export-pdf', words.exportPdf),
      item('export-docx', words.exportDocx),
      separator,
      IS_MAC ? role('close', words.close) : role('quit', words.quit),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    id: 'edit',
    label: words.edit,
    submenu: [
      role('undo', words.undo),
      role('redo', words.redo),
      separator,
      role('cut', words.cut),
      role('copy', words.copy),
      role('paste', words.paste),
      role('pasteAndMatchStyle', words.pastePlain),
      role('selectAll', words.selectAll),
      separator,
      // Shown here, carried out by the page: what is typed next must find the field open.
      { ...item('search', words.search, 'CmdOrCtrl+K'), registerAccelerator: false },
      { ...item('find-in-source', words.findInSource, 'CmdOrCtrl+F'), registerAccelerator: false },
    ],
  };
  const view: MenuItemConstructorOptions = {
    id: 'view',
    label: words.view,
    submenu: [
      item('show-library', words.library, 'CmdOrCtrl+1'),
      item('show-workbench', words.workbench, 'CmdOrCtrl+2'),
      item('show-notes', words.notes, 'CmdOrCtrl+3'),
      item('show-coverage', words.coverage, 'CmdOrCtrl+4'),
      separator,
      { id: 'new-window', label: words.newWindow, click: () => onNewWindow() },
      separator,
      role('resetZoom', words.resetZoom),
      role('zoomIn', words.zoomIn),
      role('zoomOut', words.zoomOut),
      separator,
      role('togglefullscreen', words.fullScreen),
    ],
  };
  const help: MenuItemConstructorOptions = {
    id: 'help',
    label: words.help,
    submenu: [item('show-shortcuts', words.shortcuts, 'F1'), ...(IS_MAC ? [] : [separator, role('about', words.about)])],
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(IS_MAC ? [appMenu] : []), file, edit, view, help]));
}
