import { holdsIn } from '../anchoring/anchor.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { guidepostNoun, whereIs } from '../text/outline.ts';
import type { Citation } from './citation.ts';

/** A source as a citation of it needs to know it. */
export type CitedSource = {
  readonly document: SourceDocument;
  /** What the library calls it; names it where the document names no issuer. */
  readonly title: string;
  /** True for the document the hearing is about: within the answer it need not be named. */
  readonly heard: boolean;
};

/** 'HØRINGSVERSION, AUGUST 2025' → 'høringsversion august 2025'; a label in mixed case keeps its letters. */
function versionInWords(label: string): string {
  const shouted = label === label.toLocaleUpperCase('da');
  return (shouted ? label.toLocaleLowerCase('da') : label).replaceAll(/,\s+/g, ' ').trim();
}

/** 's. 3', or 's. 3–4' for words that run over a page break; null where the document carries no pages. */
function pagesOf(document: SourceDocument, { start, end }: Citation): string | null {
  const first = whereIs(document, start).page;
  const last = whereIs(document, end - 1).page;
  if (first === null) return null;
  return last === null || last === first ? `s. ${first}` : `s. ${first}–${last}`;
}

/** 'pejlemærke 2'; by title where the source does not number its guideposts; else the section. */
function passageOf(document: SourceDocument, citation: Citation): string | null {
  const { guidepost, section } = whereIs(document, citation.start);
  if (guidepost !== null) return guidepost.number === null ? `»${guidepost.title}«` : `${guidepostNoun(document)} ${guidepost.number}`;
  // 'Baggrund:' announces what follows; the name of the section is 'Baggrund'.
  return section === null ? null : `»${section.replace(/:$/, '')}«`;
}

/**
 * Where a citation's words stand, without parentheses: within a sentence 'pejlemærke 2, s. 3' ('Odense Kommune, pejlemærke 2'
 * for a source that is not the heard one), below a quotation 'Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3'.
 * What the source does not say is left out.
 */
export function reference(citation: Citation, source: CitedSource, form: 'inline' | 'block'): string {
  const { document, title, heard } = source;
  const name = document.issuer ?? title;
  const version = document.versionLabel === null ? null : versionInWords(document.versionLabel);
  const named = form === 'block' ? [name, version] : [heard ? null : name];
  const parts = [...named, passageOf(document, citation), pagesOf(document, citation)].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? name : parts.join(', ');
}

/** True when the cited words stand in the document, letter by letter, where the citation says. */
export const verifyCitation = (document: SourceDocument, citation: Citation): boolean =>
  citation.exact !== '' && holdsIn(document.text, citation);
