/** Longest address written as a link; Typst refuses one over 8,000 characters, Word one over 2,083. */
const LONGEST_LINK = 2000;

/** What RFC 3986 lets stand in an address. */
const OUTSIDE_URI = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu;

/**
 * The address as a valid URI, or null when it is none that an answer may carry: its text is then written without a link.
 * Word declares a whole document damaged over one malformed address.
 */
export function exportableLink(href: string): string | null {
  const url = URL.parse(href.toWellFormed().trim());
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  const uri = url.href
    .replace(OUTSIDE_URI, (character) => encodeURIComponent(character))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/(?<=#.*)#/g, '%23');
  return uri.length > LONGEST_LINK ? null : uri;
}
