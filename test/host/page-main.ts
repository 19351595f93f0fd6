/** A function on its way to the other world: it stays where it is and is called by number. */
interface FunctionMark {
  readonly __electronHostFunction: number;
}

/** An error on its way to the other world. */
export interface ErrorMark {
  readonly name: string;
  readonly message: string;
}

/** Answer to a call: a value, a promise (by number) that settles later, or an error. */
export type CallAnswer = { readonly value: unknown } | { readonly promise: number } | { readonly error: ErrorMark };

/** How a promise from the isolated world ended. */
export interface Settlement {
  readonly promise: number;
  readonly value?: unknown;
  readonly error?: ErrorMark;
}

/**
 * The main world's half of contextBridge. The two worlds share the document, and the detail of an event fired on it is
 * structured-cloned from one to the other; `name` is a secret prefix of those events. Runs in the page from its own
 * source, so it must not refer to anything outside itself.
 */
export function mainWorld(name: string): void {
  const listen = EventTarget.prototype.addEventListener.bind(document);
  const fire = EventTarget.prototype.dispatchEvent.bind(document);
  const Custom = CustomEvent;
  const callbacks = new Map<number, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let answer: CallAnswer | undefined;
  let lastCallback = 0;

  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const mapValues = (object: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
  const errorFrom = (mark: ErrorMark): Error => Object.assign(new Error(mark.message), { name: mark.name });
  const detailOf = <T>(event: Event): T => (event as CustomEvent<T>).detail; // as: only the two halves know the secret event names

  function toWire(value: unknown): unknown {
    if (typeof value === 'function') {
      lastCallback += 1;
      callbacks.set(lastCallback, (...args) => Reflect.apply(value, undefined, args));
      return { __electronHostFunction: lastCallback } satisfies FunctionMark;
    }
    if (Array.isArray(value)) return value.map(toWire);
    return isPlain(value) ? mapValues(value, toWire) : value;
  }

  function fromWire(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(fromWire);
    if (!isPlain(value)) return value;
    const mark = value['__electronHostFunction'];
    return typeof mark === 'number' ? (...args: unknown[]) => call(mark, args) : mapValues(value, fromWire);
  }

  function call(id: number, args: readonly unknown[]): unknown {
    answer = undefined;
    fire(new Custom(`${name}call`, { detail: { id, args: args.map(toWire) } }));
    const got = answer as CallAnswer | undefined; // as: set by the answer listener while `fire` ran, which the compiler cannot see
    answer = undefined;
    if (got === undefined) throw new Error('An object could not be cloned.');
    if ('error' in got) throw errorFrom(got.error);
    if ('promise' in got) return new Promise((resolve, reject) => waiting.set(got.promise, { resolve, reject }));
    return fromWire(got.value);
  }

  function freeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  }

  listen(`${name}answer`, (event) => {
    answer = detailOf<CallAnswer>(event);
  });
  listen(`${name}settle`, (event) => {
    const { promise, value, error } = detailOf<Settlement>(event);
    const waiter = waiting.get(promise);
    waiting.delete(promise);
    if (error) waiter?.reject(errorFrom(error));
    else waiter?.resolve(fromWire(value));
  });
  listen(`${name}callback`, (event) => {
    const { id, args } = detailOf<{ id: number; args: unknown[] }>(event);
    callbacks.get(id)?.(...args.map(fromWire));
  });
  listen(`${name}expose`, (event) => {
    const { key, api } = detailOf<{ key: string; api: unknown }>(event);
    Object.defineProperty(globalThis, key, { value: freeze(fromWire(api)), enumerable: true });
  });
}
