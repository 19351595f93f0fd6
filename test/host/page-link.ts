import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { theBrowser, type AttachedTarget } from './browser.ts';
import { makeCodec } from './codec.ts';
import type { CommandName, Commands, PageEvent, ScriptEvent } from './devtools-shapes.ts';
import type { FromPage, ToPage } from './page-isolated.ts';
import { pageSources, PRELOAD_WORLD } from './page-sources.ts';

/** Where a message from a page came from, to answer there even if the page has moved on. */
export type ContextId = number;

/** What a page tells the one that linked to it. */
export interface PageListener {
  onEvent(event: PageEvent): void;
  onMessage(message: FromPage, from: ContextId): void;
}

/** The preload script of a page and the extra arguments it sees. */
export interface Preload {
  readonly file: string;
  readonly args: readonly string[];
}

const isScriptEvent = (event: PageEvent | ScriptEvent): event is ScriptEvent => event.method.startsWith('Runtime.');

const codec = makeCodec();

/** One attached page: commands to it, and messages to and from its preload. */
export class PageLink {
  readonly target: AttachedTarget;
  readonly #binding = `__host${randomBytes(6).toString('hex')}`;
  readonly #listener: PageListener;
  #preloadContext: ContextId | undefined;
  #closed = false;

  constructor(target: AttachedTarget, listener: PageListener) {
    this.target = target;
    this.#listener = listener;
  }

  /** Listens before the page runs anything, puts the preload in, and lets it go on. */
  async open(preload: Preload | undefined): Promise<void> {
    theBrowser().pipe.onPage(this.target.sessionId, (event) => this.#take(event));
    await Promise.all([
      this.send('Page.enable', {}),
      this.send('Runtime.enable', {}),
      this.send('Network.enable', {}),
      this.send('Inspector.enable', {}),
      this.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...(preload ? this.#install(preload) : []),
    ]);
    await this.send('Runtime.runIfWaitingForDebugger', {});
  }

  send<C extends CommandName>(command: C, params: Commands[C]['params']): Promise<Commands[C]['result']> {
    return theBrowser().pipe.send(command, params, this.target.sessionId);
  }

  /** Drops the message if the page has no preload, or is between two documents: nobody is there to hear it. */
  deliver(message: ToPage, to: ContextId | undefined = this.#preloadContext): void {
    const text = codec.encode(message);
    if (to === undefined) return;
    const functionDeclaration = `function (text) { ${this.#binding}Deliver(text); }`;
    this.send('Runtime.callFunctionOn', { functionDeclaration, executionContextId: to, arguments: [{ value: text }], silent: true }).catch(
      () => undefined, // the document was replaced while the message was on its way
    );
  }

  /** True once the page is gone and commands to it can only fail. */
  get closed(): boolean {
    return this.#closed;
  }

  close(): void {
    this.#closed = true;
    theBrowser().pipe.onPage(this.target.sessionId, undefined);
    this.#preloadContext = undefined;
  }

  #install(preload: Preload): Promise<unknown>[] {
    const secret = `host${randomBytes(8).toString('hex')}`;
    const { node, electron, chrome } = process.versions;
    const sources = pageSources(secret, this.#binding, readFileSync(preload.file, 'utf8'), {
      platform: process.platform,
      arch: process.arch,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      argv: preload.args,
      env: {},
      versions: { node, electron, chrome },
    });
    return [
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: sources.main }),
      this.send('Runtime.addBinding', { name: this.#binding, executionContextName: PRELOAD_WORLD }),
      this.send('Page.addScriptToEvaluateOnNewDocument', { source: sources.isolated, worldName: PRELOAD_WORLD }),
    ];
  }

  #take(event: PageEvent | ScriptEvent): void {
    if (!isScriptEvent(event)) {
      this.#listener.onEvent(event);
      return;
    }
    switch (event.method) {
      case 'Runtime.executionContextCreated': {
        const { id, name, auxData } = event.params.context;
        // The main frame of a page bears its target's name.
        if (name === PRELOAD_WORLD && auxData?.frameId === this.target.targetId) this.#preloadContext = id;
        break;
      }
      case 'Runtime.executionContextDestroyed':
        if (event.params.executionContextId === this.#preloadContext) this.#preloadContext = undefined;
        break;
      case 'Runtime.executionContextsCleared':
        this.#preloadContext = undefined;
        break;
      case 'Runtime.bindingCalled': {
        if (event.params.name !== this.#binding) break;
        const message = codec.decode(event.params.payload) as FromPage; // as: only the host's own half of the page knows the binding
        this.#listener.onMessage(message, event.params.executionContextId);
        break;
      }
    }
  }
}
