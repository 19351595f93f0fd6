import type { MenuItemConstructorOptions } from 'electron';
import { EventEmitter } from 'node:events';
import { pressedKeys } from './accelerators.ts';
import { LoudEmitter, loud } from './loud.ts';
import { roleActions, SUBMENU_ROLES } from './menu-roles.ts';
import { openWindows, type WindowEntry } from './windows.ts';

type Click = (event?: object, window?: WindowEntry, contents?: unknown) => void;
type ItemType = NonNullable<MenuItemConstructorOptions['type']>;

export class MenuItem {
  readonly id: string;
  readonly type: ItemType;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  /** False where the accelerator is only shown. */
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  readonly click: Click;
  readonly toolTip: string;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: MenuItemConstructorOptions) {
    const { role, submenu } = options;
    const roleItems = role === undefined ? undefined : SUBMENU_ROLES[role]?.map((inner): MenuItemConstructorOptions => ({ role: inner }));
    const items = submenu ?? roleItems;
    this.id = options.id ?? '';
    this.role = role;
    this.type = options.type ?? (items ? 'submenu' : 'normal');
    this.label = options.label ?? role ?? '';
    this.accelerator = options.accelerator;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.toolTip = options.toolTip ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = items && (items instanceof Menu ? items : Menu.buildFromTemplate(Array.isArray(items) ? items : []));
    this.click = (event = {}, window = openWindows.focused()) => {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (this.type === 'radio') this.checked = true;
      if (role !== undefined) roleActions(role, window);
      else if (options.click) Reflect.apply(options.click, this, [this, window, event]);
    };
    return loud('MenuItem', this);
  }
}

/** Says `changed` when another application menu is set. */
export const menuChanges = new EventEmitter();
menuChanges.setMaxListeners(0); // every page listens for as long as it lives

let applicationMenu: Menu | null = null;
const popups: Menu[] = [];

export class Menu extends LoudEmitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu');
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    menuChanges.emit('changed');
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  /** The host's own: the context menu that was asked for last, for tests to click in. */
  static lastPopup(): Menu | null {
    return popups.at(-1) ?? null;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }

  /** Nothing is drawn; a test finds the menu through `lastPopup`. */
  popup(): void {
    popups.push(this);
    this.emit('menu-will-show');
  }

  closePopup(): void {
    this.emit('menu-will-close');
  }
}

function shortcutItems(menu: Menu | null): MenuItem[] {
  const items = (menu?.items ?? []).flatMap((item) => [item, ...shortcutItems(item.submenu ?? null)]);
  return items.filter((item) => item.accelerator !== undefined && item.registerAccelerator && item.visible);
}

/** The shortcuts of the application menu, as the page reports pressed keys. */
export const shortcutKeys = (): string[] => shortcutItems(applicationMenu).map((item) => pressedKeys(item.accelerator ?? ''));

/** Clicks the item with this shortcut, for the window it was pressed in. */
export function pressShortcut(keys: string, window: WindowEntry | undefined): void {
  shortcutItems(applicationMenu)
    .find((item) => pressedKeys(item.accelerator ?? '') === keys)
    ?.click({}, window);
}
