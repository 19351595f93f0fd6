/**
 * Chromium started from the outside cannot be taught a new standard scheme, so `app://bundle/x` travels inside it as
 * `https://bundle.app.electron-host.invalid/x`: a secure origin of its own that no name server knows.
 */
const SUFFIX = 'electron-host.invalid';
const OWN_ADDRESS = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i;
const CHROMIUM_ADDRESS = /^https:\/\/([^/]*)\.([a-z0-9+-]+)\.electron-host\.invalid(.*)$/i;

/** The address as Chromium knows it; addresses of other schemes than `ownSchemes` stay as they are. */
export function toChromium(url: string, ownSchemes: ReadonlySet<string>): string {
  const [, scheme, host, rest] = OWN_ADDRESS.exec(url) ?? [];
  if (scheme === undefined || !ownSchemes.has(scheme)) return url;
  return `https://${host}.${scheme}.${SUFFIX}${rest === '' ? '/' : rest}`;
}

/** The address as the app knows it. */
export function fromChromium(url: string): string {
  const [, host, scheme, rest] = CHROMIUM_ADDRESS.exec(url) ?? [];
  return scheme === undefined ? url : `${scheme}://${host}${rest}`;
}

/** Origin of an address; for custom schemes, which have none in the URL standard, the one Electron gives them. */
export function originOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return '';
  return parsed.origin === 'null' && parsed.host !== '' ? `${parsed.protocol}//${parsed.host}` : parsed.origin;
}
