import type { Block, Page, SourceDocument } from '../../../shared/domain/source-document.ts';

/**
 * A document drawn as lines: '# 2 Title' is a guidepost with a number, '# Title' one without, '== Title' a section,
 * '[3]' begins page 3, anything else is a paragraph. Also gives the range of words in it.
 */
export function marked(picture: string): {
  readonly document: SourceDocument;
  readonly rangeOf: (words: string) => { start: number; end: number; exact: string };
} {
  const blocks: Block[] = [];
  const pages: Page[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const line of picture.split('\n')) {
    const page = /^\[(\d+)\]$/.exec(line)?.[1];
    if (page !== undefined) {
      pages.push({ label: page, start, end: start });
      continue;
    }
    const heading = /^(#|==) (?:(\d+) )?(.+)$/.exec(line);
    const written = heading === null ? line : line.slice((heading[1] ?? '').length + 1);
    const range = { start, end: start + written.length };
    if (heading === null) blocks.push({ kind: 'paragraph', ...range, provenance: 'official' });
    else {
      blocks.push({
        kind: 'heading',
        ...range,
        provenance: 'official',
        role: heading[1] === '#' ? 'guidepost' : 'section',
        level: 1,
        number: heading[2] ?? null,
        titleStart: range.end - (heading[3] ?? '').length,
      });
    }
    lines.push(written);
    start = range.end + 1;
  }
  const text = lines.join('\n');
  const document: SourceDocument = {
    reader: 1,
    text,
    blocks,
    pages: pages.map((page, index) => ({ ...page, end: pages[index + 1]?.start ?? text.length })),
    title: 'Pejlemærker',
    subtitle: null,
    issuer: null,
    kind: 'hearing-draft',
    versionLabel: null,
    dates: [],
    deadline: null,
    caseNumbers: [],
    removed: [],
    findings: [],
  };
  return {
    document,
    rangeOf: (words) => {
      const at = text.indexOf(words);
      if (at < 0) throw new Error(`The picture holds the words: ${words}`);
      return { start: at, end: at + words.length, exact: words };
    },
  };
}
