import { EventEmitter } from 'node:events';

/** Keys that JavaScript itself asks of any object: `await` asks for `then`, `JSON.stringify` for `toJSON`. */
const ASKED_OF_EVERYTHING = new Set<string | symbol>(['then', 'toJSON', 'constructor']);

const missing = (name: string, key: string): Error => new Error(`electron-host: ${name}.${key} is not implemented`);

function loudHandler<T extends object>(name: string): ProxyHandler<T> {
  return {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && !(key in target) && !ASKED_OF_EVERYTHING.has(key)) throw missing(name, key);
      return Reflect.get(target, key, receiver);
    },
    set(target, key, value, receiver): boolean {
      if (typeof key === 'string' && !(key in target)) throw missing(name, key);
      return Reflect.set(target, key, value, receiver);
    },
  };
}

/** The same object, except that reading or writing a member it does not have throws instead of giving `undefined`. */
export function loud<T extends object>(name: string, members: T): T {
  return new Proxy(members, loudHandler<T>(name));
}

/**
 * An event emitter whose missing members throw. The proxy is returned from the constructor, so the fields of a
 * subclass, private ones too, are installed on the proxy itself and its methods find them.
 */
export class LoudEmitter extends EventEmitter {
  constructor(name: string) {
    super();
    return new Proxy(this, loudHandler<this>(name));
  }
}

/** What Electron passes first to a listener that may say no. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
