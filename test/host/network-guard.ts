import dgram from 'node:dgram';
import net from 'node:net';

/** One attempt to reach something outside the app. */
export interface RefusedRequest {
  readonly url: string;
  /** Which process tried. */
  readonly by: 'page' | 'main' | 'utility';
  /** What it was for: Chromium's resource type, `WebSocket`, `socket` or `datagram`. */
  readonly kind: string;
}

const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['data:', 'blob:', 'about:', 'devtools:']);

/** Hot reload is the one reason to reach a server: Vite's, on this computer, when a developer asks for it. */
export const devServer = process.env['VITE_DEV_SERVER_URL'];

/** Whether a page may ask for this address, beside the app's own protocols. */
export function staysHome(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  if (LOCAL_SCHEMES.has(parsed.protocol)) return true;
  return devServer !== undefined && parsed.host === new URL(devServer).host;
}

/** Whether these are the arguments of a connection inside this computer: a named socket or a pipe. */
function isNamedSocket(args: readonly unknown[]): boolean {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0]; // Node passes its own normalised arguments as one array
  if (typeof first === 'string') return true;
  return typeof first === 'object' && first !== null && 'path' in first && typeof first.path === 'string';
}

function addressOf(args: readonly unknown[]): string {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'number') return `${typeof args[1] === 'string' ? args[1] : 'localhost'}:${first}`;
  if (typeof first !== 'object' || first === null) return String(first);
  const host = 'host' in first ? String(first.host) : 'localhost';
  return `${host}:${'port' in first ? String(first.port) : ''}`;
}

/**
 * Refuses every connection that this Node process opens: `fetch`, http, https and tls all go through `Socket.connect`.
 * Named sockets stay open to it (the single-instance lock uses one).
 */
export function refuseNetwork(by: 'main' | 'utility', record: (refused: RefusedRequest) => void): void {
  const connect: unknown = Reflect.get(net.Socket.prototype, 'connect');
  Reflect.set(net.Socket.prototype, 'connect', function guarded(this: net.Socket, ...args: unknown[]): unknown {
    if (isNamedSocket(args) && typeof connect === 'function') return Reflect.apply(connect, this, args);
    const url = addressOf(args);
    record({ url, by, kind: 'socket' });
    this.destroy(new Error(`electron-host: network refused: ${url}`));
    return this;
  });
  Reflect.set(dgram.Socket.prototype, 'send', (...args: unknown[]): never => {
    const url = String(args.findLast((arg) => typeof arg === 'string') ?? 'unknown');
    record({ url, by, kind: 'datagram' });
    throw new Error(`electron-host: network refused: ${url}`);
  });
}
