import { protocol } from 'electron';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';

const SCHEME = 'app';
const HOST = 'pejling';

/** Origin of our own pages. */
export const ORIGIN = `${SCHEME}://${HOST}`;

/** `trusted-types ProseMirrorClipboard`: the one policy the editor needs, for pasted text. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const refuse = (status: number): Response => new Response(null, { status });

/** The file of `folder` that an address names, or null when it names none inside it. */
function fileAt(folder: string, address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.host !== HOST) return null;
  try {
    const named = decodeURIComponent(url.pathname);
    // A drive, another way to write a slash, the end of a string: no file of ours has any of them.
    if (/[\\:\0]/.test(named)) return null;
    const file = path.join(folder, named);
    return file.startsWith(folder + path.sep) ? file : null;
  } catch {
    // Not text: '%E0%A4%A'.
    return null;
  }
}

/** Whether the way from `folder` to `file` goes over a link, which could lead out of it. Rejects when the file is not there. */
async function goesOverLink(folder: string, file: string): Promise<boolean> {
  let place = folder;
  for (const step of path.relative(folder, file).split(path.sep)) {
    place = path.join(place, step);
    if ((await lstat(place)).isSymbolicLink()) return true;
  }
  return false;
}

/** Serves the files of `folder`, and nothing outside it, to our own pages. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(404);
    const file = fileAt(folder, request.url);
    const contentType = file === null ? undefined : CONTENT_TYPES[path.extname(file)];
    if (file === null || contentType === undefined) return refuse(404);
    try {
      if (await goesOverLink(folder, file)) return refuse(404);
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': contentType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        },
      });
    } catch {
      return refuse(404);
    }
  });
}
