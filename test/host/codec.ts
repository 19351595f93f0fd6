/** Text that carries a structured clone, as far as IPC uses it. */
export interface Codec {
  /** Throws a `DataCloneError` for functions, symbols, promises and weak collections, as Electron does. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * A structured clone written as JSON. Plain objects and arrays stand for themselves, so ordinary messages cost one pass;
 * everything else is `{ $: tag, v: … }`. Each container gets a number in the order it is met, in both directions, and a
 * second meeting is written as that number: cycles and shared objects survive.
 *
 * This function's own source is also run inside the page, so it must not refer to anything outside itself.
 */
export function makeCodec(): Codec {
  type Tagged = { readonly $: string; readonly v: unknown };
  interface Base64Bytes {
    toBase64(): string;
  }
  interface Base64Source {
    fromBase64(text: string): Uint8Array<ArrayBuffer>;
  }
  const inNode = typeof Buffer !== 'undefined';
  type AnyView = new (buffer: ArrayBuffer) => ArrayBufferView;
  const VIEWS: Record<string, AnyView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const ERRORS = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const has = <T extends object>(table: T, key: string): key is string & keyof T => Object.hasOwn(table, key);

  function base64(bytes: Uint8Array): string {
    if (inNode) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    return (bytes as unknown as Base64Bytes).toBase64(); // as: in Chromium since 140, not yet in Node's types
  }

  function bytesOf(text: string): Uint8Array<ArrayBuffer> {
    if (inNode) return new Uint8Array(Buffer.from(text, 'base64'));
    return (Uint8Array as unknown as Base64Source).fromBase64(text); // as: in Chromium since 140, not yet in Node's types
  }

  function refuse(what: string): never {
    throw Object.assign(new Error(`${what} could not be cloned.`), { name: 'DataCloneError' });
  }

  function pack(value: unknown, met: Map<object, number>): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Object.is(value, -0)) return { $: 'n', v: '-0' };
        return Number.isFinite(value) ? value : { $: 'n', v: String(value) };
      case 'undefined':
        return { $: 'u' };
      case 'bigint':
        return { $: 'i', v: String(value) };
      case 'function':
      case 'symbol':
        return refuse(typeof value === 'symbol' ? String(value) : 'A function');
      case 'object':
        return value === null ? null : packObject(value, met);
    }
  }

  function packObject(value: object, met: Map<object, number>): unknown {
    const before = met.get(value);
    if (before !== undefined) return { $: 'r', v: before };
    met.set(value, met.size);
    if (Array.isArray(value)) return Array.from(value, (item) => pack(item, met));
    if (value instanceof Date) return { $: 'd', v: pack(value.getTime(), met) };
    if (value instanceof RegExp) return { $: 'x', v: [value.source, value.flags] };
    if (value instanceof Map) return { $: 'm', v: [...value].map(([key, item]) => [pack(key, met), pack(item, met)]) };
    if (value instanceof Set) return { $: 's', v: [...value].map((item) => pack(item, met)) };
    if (value instanceof Error) return { $: 'e', v: [value.name, value.message, value.stack ?? ''] };
    if (value instanceof ArrayBuffer) return { $: 'b', v: base64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const kind = value.constructor.name;
      const bytes = base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      return { $: 't', v: [Object.hasOwn(VIEWS, kind) ? kind : 'Uint8Array', bytes] };
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef) {
      return refuse(`#<${value.constructor.name}>`);
    }
    const fields: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      // A key named __proto__ must become a field, not a prototype.
      Object.defineProperty(fields, key, { value: pack(item, met), enumerable: true, writable: true, configurable: true });
    }
    return Object.hasOwn(fields, '$') || Object.hasOwn(fields, '__proto__') ? { $: 'o', v: Object.entries(fields) } : fields;
  }

  function unpack(packed: unknown, met: unknown[]): unknown {
    if (packed === null || typeof packed !== 'object') return packed;
    const place = met.length;
    if (Array.isArray(packed)) {
      const items: unknown[] = [];
      met.push(items);
      for (const item of packed) items.push(unpack(item, met));
      return items;
    }
    if ('$' in packed) return unpackTagged(packed as Tagged, met, place); // as: only packObject and pack write `$`
    const fields: Record<string, unknown> = {};
    met.push(fields);
    for (const [key, item] of Object.entries(packed)) fields[key] = unpack(item, met);
    return fields;
  }

  function unpackTagged({ $: tag, v }: Tagged, met: unknown[], place: number): unknown {
    const keep = <T>(value: T): T => {
      met[place] = value;
      return value;
    };
    switch (tag) {
      case 'n':
        return Number(v);
      case 'u':
        return undefined;
      case 'i':
        return BigInt(String(v));
      case 'r':
        return met[Number(v)];
      case 'd':
        return keep(new Date(Number(unpack(v, met))));
      case 'b':
        return keep(bytesOf(String(v)).buffer);
    }
    const parts: readonly unknown[] = Array.isArray(v) ? v : [];
    const pair = (part: unknown): readonly [unknown, unknown] => (Array.isArray(part) ? [part[0], part[1]] : [part, undefined]);
    switch (tag) {
      case 'x':
        return keep(new RegExp(String(parts[0]), String(parts[1])));
      case 'm': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, item] of parts.map(pair)) {
          const unpackedKey = unpack(key, met);
          map.set(unpackedKey, unpack(item, met));
        }
        return map;
      }
      case 's': {
        const set = keep(new Set<unknown>());
        for (const item of parts) set.add(unpack(item, met));
        return set;
      }
      case 'e': {
        const name = String(parts[0]);
        const error = keep(new (has(ERRORS, name) ? ERRORS[name] : Error)(String(parts[1])));
        if (error.name !== name) Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
        error.stack = String(parts[2]);
        return error;
      }
      case 't': {
        const kind = String(parts[0]);
        const bytes = bytesOf(String(parts[1]));
        const View = Object.hasOwn(VIEWS, kind) ? VIEWS[kind] : undefined;
        return keep(View === undefined || kind === 'Uint8Array' ? bytes : new View(bytes.buffer));
      }
      case 'o': {
        const fields = keep({});
        for (const [key, item] of parts.map(pair)) {
          Object.defineProperty(fields, String(key), { value: unpack(item, met), enumerable: true, writable: true, configurable: true });
        }
        return fields;
      }
      default:
        throw new Error(`electron-host: unknown tag in a message: ${tag}`);
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value, new Map())),
    decode: (text) => unpack(JSON.parse(text), []),
  };
}
