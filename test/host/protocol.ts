import type { CustomScheme } from 'electron';
import { browserIsRunning } from './browser.ts';
import { fromChromium } from './addresses.ts';
import type { PausedRequest } from './devtools-shapes.ts';
import { loud } from './loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
/** Schemes the app has registered, with or without a handler yet. */
const schemes = new Set<string>();

export const ownSchemes: ReadonlySet<string> = schemes;

export const protocol = loud('protocol', {
  registerSchemesAsPrivileged(registered: readonly CustomScheme[]): void {
    if (browserIsRunning()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of registered) schemes.add(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    schemes.add(scheme);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});

const BODYLESS_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** Headers whose value is an address that the app must see in its own form. */
const ADDRESS_HEADERS: ReadonlySet<string> = new Set(['referer', 'origin']);

function bodyOf({ request }: PausedRequest): string | Uint8Array<ArrayBuffer> | null {
  if (BODYLESS_METHODS.has(request.method) || !request.hasPostData) return null;
  const parts = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  return parts ? new Uint8Array(Buffer.concat(parts)) : (request.postData ?? null);
}

function toRequest(paused: PausedRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(paused.request.headers)) {
    // Chromium writes headers of HTTP/2 (`:method`) here too, which are not headers of a Request.
    if (!name.startsWith(':')) headers.set(name, ADDRESS_HEADERS.has(name.toLowerCase()) ? fromChromium(value) : value);
  }
  return new Request(fromChromium(paused.request.url), { method: paused.request.method, headers, body: bodyOf(paused) });
}

/** What the app's handler answers, or `undefined` if the scheme has none. */
export async function answerOf(paused: PausedRequest): Promise<Response | undefined> {
  const scheme = fromChromium(paused.request.url).split(':', 1)[0] ?? '';
  return handlers.get(scheme)?.(toRequest(paused));
}
