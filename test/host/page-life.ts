import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { fromChromium, originOf, toChromium } from './addresses.ts';
import { theBrowser, type AttachedTarget } from './browser.ts';
import type { PageEvent, PausedRequest } from './devtools-shapes.ts';
import { complain } from './launch-facts.ts';
import { LoudEmitter, loud, PreventableEvent } from './loud.ts';
import { menuChanges, shortcutKeys } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { PageLink, type Preload } from './page-link.ts';
import { answerMessage } from './page-messages.ts';
import { answerRequest, refuse } from './page-requests.ts';
import { ownSchemes } from './protocol.ts';

/** The window around a page, as far as the page needs it. */
export interface PageOwner {
  readonly created: Promise<void>;
  emit(event: string, ...args: unknown[]): boolean;
  size(): { width: number; height: number };
  isFocused(): boolean;
  destroy(): void;
  /** The page is gone. */
  pageClosed(): void;
  /** The page's `beforeunload` has asked to stay. */
  pageRefusedToClose(): void;
}

/** A page that paints nothing at first, say because its window is hidden, is shown all the same. */
const SHOW_WITHOUT_PAINT_MS = 500;
/** Chromium's number for a load that was stopped. */
const STOPPED = -2;

/** A page from its making to its end: what it navigates to, asks for, opens and says. The half of webContents that Chromium drives. */
export class PageLife extends LoudEmitter {
  readonly mainFrame = this.#describeMainFrame();
  protected readonly owner: PageOwner;
  readonly #preload: Preload | undefined;
  #page: PageLink | undefined;
  #url = '';
  /** Where the main process itself is sending the page; such a navigation asks nobody. */
  #sentTo: string | undefined;
  #loaded: (() => void) | undefined;
  #shown = false;
  #crashed = false;
  #destroyed = false;
  #windowOpenHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  #wantedPopup: HandlerDetails | undefined;
  readonly #followTheme = (): void => void this.#applyTheme().catch(() => undefined);
  readonly #followMenu = (): void => this.#page?.deliver({ kind: 'accelerators', keys: shortcutKeys() });

  constructor(owner: PageOwner, preload: Preload | undefined) {
    super('webContents');
    this.owner = owner;
    this.#preload = preload;
  }

  /** The host's own: takes over a page of Chromium's that has just been made. */
  async attach(target: AttachedTarget): Promise<void> {
    const page = new PageLink(target, {
      onEvent: (event) => this.#onEvent(event),
      onMessage: (message, from) => void answerMessage(this, page, message, from),
    });
    this.#page = page;
    nativeTheme.on('updated', this.#followTheme);
    menuChanges.on('changed', this.#followMenu);
    await Promise.all([page.open(this.#preload), nativeTheme.themeSource === 'system' ? undefined : this.#applyTheme()]);
  }

  /** The host's own: Chromium's name for the page, once it has one. */
  get targetId(): string | undefined {
    return this.#page?.target.targetId;
  }

  /** The host's own: Chromium's name for the host's connection to the page. */
  get sessionId(): string | undefined {
    return this.#page?.target.sessionId;
  }

  async loadURL(url: string): Promise<void> {
    await this.owner.created;
    this.#url = url;
    this.#sentTo = toChromium(url, ownSchemes);
    const loaded = new Promise<void>((resolve) => (this.#loaded = resolve));
    const { errorText, loaderId } = await this.link().send('Page.navigate', { url: this.#sentTo });
    if (errorText !== undefined) {
      const code = errorText.replace('net::', '');
      this.emit('did-fail-load', new PreventableEvent(), STOPPED, code, url, true);
      throw Object.assign(new Error(`${code} (${STOPPED}) loading '${url}'`), { code });
    }
    if (loaderId !== undefined) await loaded; // without one, only the fragment has changed
  }

  getURL(): string {
    return this.#url;
  }

  reload(): void {
    this.#sentTo = toChromium(this.#url, ownSchemes);
    void this.link().send('Page.reload', {});
  }

  isLoading(): boolean {
    return this.#loaded !== undefined;
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Clones the arguments before it returns, and throws if they cannot be cloned. */
  send(channel: string, ...args: unknown[]): void {
    this.#page?.deliver({ kind: 'event', channel, args });
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#windowOpenHandler = handler;
  }

  /** The host's own: the page is gone, or the window goes without asking it. */
  gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    nativeTheme.off('updated', this.#followTheme);
    menuChanges.off('changed', this.#followMenu);
    this.#page?.close();
    this.emit('destroyed');
    this.owner.pageClosed();
  }

  /** The host's own: a page that this one opened, still paused. Only refusing it is implemented. */
  takePopup(target: AttachedTarget): void {
    const details = this.#wantedPopup;
    this.#wantedPopup = undefined;
    theBrowser()
      .pipe.send('Target.closeTarget', { targetId: target.targetId })
      .catch(() => undefined); // closed by itself
    if (!details || !this.#windowOpenHandler) complain('window.open without setWindowOpenHandler is not implemented');
    else if (this.#windowOpenHandler(details).action === 'allow') complain("setWindowOpenHandler with action 'allow' is not implemented");
  }

  protected link(): PageLink {
    if (!this.#page) throw new Error('electron-host: the page is not attached yet');
    return this.#page;
  }

  #describeMainFrame(): object {
    const url = (): string => this.#url;
    const frame: object = loud('webFrameMain', {
      get url() {
        return url();
      },
      get origin() {
        return originOf(url());
      },
      get top() {
        return frame;
      },
      parent: null,
      name: '',
      detached: false,
      routingId: 1,
      processId: 1,
      frameTreeNodeId: 1,
    });
    return frame;
  }

  async #applyTheme(): Promise<void> {
    const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
    await this.link().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  }

  #onEvent(event: PageEvent): void {
    switch (event.method) {
      case 'Fetch.requestPaused':
        this.#onRequest(event.params).catch(() => undefined); // the page went away while its request was answered
        break;
      case 'Network.webSocketCreated':
      case 'Network.webTransportCreated':
        refuse(event.params.url, event.method === 'Network.webSocketCreated' ? 'WebSocket' : 'WebTransport');
        break;
      case 'Page.windowOpen':
        this.#wantedPopup = {
          url: fromChromium(event.params.url),
          frameName: event.params.windowName === '_blank' ? '' : event.params.windowName,
          features: event.params.windowFeatures.join(','),
          disposition: 'foreground-tab',
          referrer: { url: this.#url, policy: 'strict-origin-when-cross-origin' },
        };
        break;
      case 'Page.frameNavigated':
        if (event.params.frame.parentId !== undefined) break;
        this.#url = fromChromium(event.params.frame.url);
        this.#crashed = false;
        this.emit('did-navigate', new PreventableEvent(), this.#url, 200, '');
        break;
      case 'Page.navigatedWithinDocument':
        if (event.params.frameId !== this.targetId) break;
        this.#url = fromChromium(event.params.url);
        this.emit('did-navigate-in-page', new PreventableEvent(), this.#url, true);
        break;
      case 'Page.domContentEventFired':
        this.#followMenu();
        this.emit('dom-ready', new PreventableEvent());
        break;
      case 'Page.loadEventFired':
        this.#loaded?.();
        this.#loaded = undefined;
        this.emit('did-finish-load', new PreventableEvent());
        this.emit('did-stop-loading', new PreventableEvent());
        setTimeout(() => this.#becomeReadyToShow(), SHOW_WITHOUT_PAINT_MS).unref();
        break;
      case 'Page.lifecycleEvent':
        if (event.params.name === 'firstPaint' && this.#sentTo !== undefined) this.#becomeReadyToShow();
        break;
      case 'Page.javascriptDialogOpening':
        if (event.params.type === 'beforeunload') this.#onBeforeUnload();
        break;
      case 'Inspector.targetCrashed':
        this.#crashed = true;
        this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 1 });
        break;
    }
  }

  #becomeReadyToShow(): void {
    if (this.#shown || this.#destroyed) return;
    this.#shown = true;
    this.owner.emit('ready-to-show', new PreventableEvent());
  }

  #onBeforeUnload(): void {
    const event = new PreventableEvent(); // to prevent the page's prevention is to leave
    this.emit('will-prevent-unload', event);
    this.link()
      .send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
      .catch(() => undefined); // a test's own driver may have answered first
    if (!event.defaultPrevented) this.owner.pageRefusedToClose();
  }

  async #onRequest(paused: PausedRequest): Promise<void> {
    const isDocument = paused.resourceType === 'Document';
    if (isDocument && !this.#mayNavigate(paused)) {
      await this.link().send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
      return;
    }
    await answerRequest(this.link(), paused);
  }

  #mayNavigate({ frameId, request }: PausedRequest): boolean {
    const isMainFrame = frameId === this.targetId;
    const sent = isMainFrame && this.#sentTo?.split('#', 1)[0] === request.url.split('#', 1)[0];
    if (sent) return true;
    const url = fromChromium(request.url);
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null };
    const asked = ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])].map((name) => {
      const event = Object.assign(new PreventableEvent(), details);
      this.emit(name, event, url);
      return event;
    });
    return !asked.some((event) => event.defaultPrevented);
  }
}
