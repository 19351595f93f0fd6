/**
 * What may be done with the file that a source was read from, by the ending of its name, since that is what the system
 * goes by when it chooses a program. 'page': a browser shows it, and a page may fetch things from the network; so it is
 * asked first. 'save': none of the kinds that Pejling reads; it is handed over, never opened.
 */
export type OriginalUse = 'open' | 'page' | 'save';

const OPENED = new Set(['pdf', 'docx', 'eml', 'txt', 'text', 'md', 'markdown']);
const PAGES = new Set(['html', 'htm', 'xhtml']);

export function originalUse(fileName: string): OriginalUse {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return OPENED.has(ending) ? 'open' : PAGES.has(ending) ? 'page' : 'save';
}
