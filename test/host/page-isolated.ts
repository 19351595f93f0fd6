import type { Codec } from './codec.ts';
import type { CallAnswer, ErrorMark, Settlement } from './page-main.ts';

/** What a page sends to the main process, through a binding that only the isolated world sees. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'accelerator'; readonly keys: string }
  | { readonly kind: 'focused' };

/** What the main process delivers to a page. */
export type ToPage =
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'accelerators'; readonly keys: readonly string[] };

/** The `process` that a sandboxed preload sees. */
export interface PreloadProcess {
  readonly platform: string;
  readonly arch: string;
  readonly type: 'renderer';
  readonly sandboxed: true;
  readonly contextIsolated: true;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string | undefined>>;
}

/** What a preload script is called with. */
export interface PreloadScope {
  readonly require: (module: string) => unknown;
  readonly process: PreloadProcess;
}

/**
 * The isolated world's half of contextBridge, with `ipcRenderer`. `name` is the secret prefix of the events between the
 * worlds, `binding` the global function that reaches the main process. Runs in the page from its own source, so it must
 * not refer to anything outside itself.
 */
export function isolatedWorld(name: string, binding: string, codec: Codec, preloadProcess: PreloadProcess): PreloadScope {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  let accelerators: ReadonlySet<string> = new Set();
  let lastFunction = 0;
  let lastPromise = 0;
  let lastInvoke = 0;

  const fire = (kind: string, detail: unknown): boolean => document.dispatchEvent(new CustomEvent(name + kind, { detail }));
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const mapValues = (object: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
  const mark = (error: unknown): ErrorMark =>
    error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
  const loudly = <T extends object>(owner: string, members: T): T =>
    new Proxy(members, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON') {
          throw new Error(`electron-host: ${owner}.${key} is not implemented`);
        }
        return Reflect.get(target, key, receiver);
      },
    });

  function toWire(value: unknown): unknown {
    if (typeof value === 'function') {
      lastFunction += 1;
      functions.set(lastFunction, (...args) => Reflect.apply(value, undefined, args));
      return { __electronHostFunction: lastFunction };
    }
    if (Array.isArray(value)) return value.map(toWire);
    return isPlain(value) ? mapValues(value, toWire) : value;
  }

  function fromWire(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(fromWire);
    if (!isPlain(value)) return value;
    const id = value['__electronHostFunction'];
    if (typeof id !== 'number') return mapValues(value, fromWire);
    return (...args: unknown[]): void => {
      fire('callback', { id, args: args.map(toWire) });
    };
  }

  function settleLater(work: PromiseLike<unknown>): CallAnswer {
    lastPromise += 1;
    const promise = lastPromise;
    const settle = (end: Settlement): boolean => fire('settle', end);
    void work.then(
      (value) => settle({ promise, value: toWire(value) }),
      (error: unknown) => settle({ promise, error: mark(error) }),
    );
    return { promise };
  }

  function answerTo(id: number, args: readonly unknown[]): CallAnswer {
    try {
      const exposed = functions.get(id);
      if (!exposed) throw new Error(`electron-host: no exposed function ${id}`);
      const value = exposed(...args.map(fromWire));
      const isPromise = typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
      return isPromise ? settleLater(Promise.resolve(value)) : { value: toWire(value) };
    } catch (error) {
      return { error: mark(error) };
    }
  }

  document.addEventListener(`${name}call`, (event) => {
    const { detail } = event as CustomEvent<{ id: number; args: unknown[] } | null>; // as: only the main world's half knows the event's name
    // A detail that cannot be cloned arrives as null; no answer tells the caller so.
    if (detail) fire('answer', answerTo(detail.id, detail.args));
  });

  const reach: unknown = Reflect.get(globalThis, binding);
  const send = (message: FromPage): void => {
    if (typeof reach === 'function') Reflect.apply(reach, undefined, [codec.encode(message)]);
  };
  const listenersOf = (channel: string): Listener[] => listeners.get(channel) ?? [];
  const ipcRenderer = loudly('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        lastInvoke += 1;
        send({ kind: 'invoke', id: lastInvoke, channel, args });
        pending.set(lastInvoke, { resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]): void => send({ kind: 'send', channel, args }),
    on(channel: string, listener: Listener): unknown {
      listeners.set(channel, [...listenersOf(channel), listener]);
      return ipcRenderer;
    },
    once(channel: string, listener: Listener): unknown {
      const first: Listener = (...args) => {
        ipcRenderer.off(channel, first);
        listener(...args);
      };
      return ipcRenderer.on(channel, first);
    },
    off(channel: string, listener: Listener): unknown {
      const kept = [...listenersOf(channel)];
      const at = kept.indexOf(listener);
      if (at >= 0) kept.splice(at, 1);
      listeners.set(channel, kept);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener): unknown => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string): unknown {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  const deliver = (text: string): void => {
    const message = codec.decode(text) as ToPage; // as: the main process's side of the host writes these messages and nobody else can
    if (message.kind === 'event') {
      for (const listener of listenersOf(message.channel)) listener({ sender: ipcRenderer, ports: [] }, ...message.args);
      return;
    }
    if (message.kind === 'accelerators') {
      accelerators = new Set(message.keys);
      return;
    }
    const caller = pending.get(message.id);
    pending.delete(message.id);
    if (message.kind === 'error') caller?.reject(new Error(message.message));
    else caller?.resolve(message.value);
  };
  Object.defineProperty(globalThis, `${binding}Deliver`, { value: deliver });

  // Menu shortcuts: the page goes first, as in Electron, and what it leaves over goes to the menu.
  addEventListener('keydown', (event) => {
    const held = [event.ctrlKey && 'ctrl', event.metaKey && 'meta', event.altKey && 'alt', event.shiftKey && 'shift'];
    const keys = [...held.filter((key) => key !== false), event.key.toLowerCase()].join('+');
    if (event.defaultPrevented || !accelerators.has(keys)) return;
    event.preventDefault();
    send({ kind: 'accelerator', keys });
  });

  addEventListener('focus', () => send({ kind: 'focused' }));

  const electron = loudly('electron (preload)', {
    ipcRenderer,
    contextBridge: loudly('contextBridge', {
      exposeInMainWorld(key: string, api: unknown): void {
        fire('expose', { key, api: toWire(api) });
      },
    }),
  });
  return {
    process: preloadProcess,
    require: (module) => {
      if (module === 'electron' || module === 'electron/renderer') return electron;
      throw new Error(`module not found: ${module} (a sandboxed preload has only electron)`);
    },
  };
}
