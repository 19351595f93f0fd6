import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { complain } from './launch-facts.ts';
import type { WindowEntry } from './windows.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** Roles that bring a whole submenu. */
export const SUBMENU_ROLES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  appMenu: ['about', 'quit'],
  editMenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'],
  fileMenu: ['close'],
  viewMenu: ['reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  windowMenu: ['minimize', 'close'],
};

/** Roles that act on a window's page through the method of the same name. */
const PAGE_ROLES: ReadonlySet<Role> = new Set<Role>(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll', 'reload']);
/** Roles that act on the window through the method of the same name. */
const WINDOW_ROLES: ReadonlySet<Role> = new Set<Role>(['close', 'minimize']);
/** How far one zoom step of the menu goes, in Chromium's levels. */
const ZOOM_LEVELS: Readonly<Partial<Record<Role, number>>> = { zoomIn: 0.5, zoomOut: -0.5 };

function callMethod(owner: unknown, name: string, ...args: unknown[]): unknown {
  if (typeof owner !== 'object' || owner === null) return undefined;
  const method: unknown = Reflect.get(owner, name);
  return typeof method === 'function' ? Reflect.apply(method, owner, args) : undefined;
}

/** Does what a menu item with a role does. */
export function roleActions(role: Role, window: WindowEntry | undefined): void {
  const contents: unknown = window && Reflect.get(window, 'webContents');
  const zoom = ZOOM_LEVELS[role];
  if (role === 'quit') app.quit();
  else if (role === 'resetZoom') callMethod(contents, 'setZoomLevel', 0);
  else if (zoom !== undefined) callMethod(contents, 'setZoomLevel', Number(callMethod(contents, 'getZoomLevel') ?? 0) + zoom);
  else if (PAGE_ROLES.has(role)) callMethod(contents, role);
  else if (WINDOW_ROLES.has(role)) callMethod(window, role);
  else complain(`the menu role ${role} is not implemented`);
}
