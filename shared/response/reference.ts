import { holdsIn } from '../anchoring/anchor.ts';
import type { Provenance, SourceDocument } from '../domain/source-document.ts';
import { guidepostNoun, whereaboutsIn, type Whereabouts } from '../text/outline.ts';
import { otherProvenance } from '../text/provenance.ts';
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

/** What words that are not the authority's own are called in the letter. */
const NOT_OFFICIAL: Readonly<Record<Exclude<Provenance, 'official'>, string | null>> = {
  'ai-summary': 'AI-resumé',
  portal: 'høringsportalens tekst',
  'attachment-list': 'bilagslisten',
  furniture: null,
};

/** Names a version that is quoted although there is a later one, when it has no name of its own. */
const EARLIER_VERSION = 'tidligere version';

/** 's. 3', or 's. 3–4' for words that run over a page break; null where the document carries no pages. */
function pages(first: string | null, last: string | null): string | null {
  if (first === null) return null;
  return last === null || last === first ? `s. ${first}` : `s. ${first}–${last}`;
}

/** 'pejlemærke 2'; by title where the source does not number its guideposts; else the section. */
function passage({ guidepost, section }: Whereabouts, noun: string): string | null {
  if (guidepost !== null) return guidepost.number === null ? `»${guidepost.title}«` : `${noun} ${guidepost.number}`;
  // 'Baggrund:' announces what follows; the name of the section is 'Baggrund'.
  return section === null ? null : `»${section.replace(/:$/, '')}«`;
}

/** 'høringsversion august 2025'; null where the document does not say. */
export const versionName = ({ versionLabel }: Pick<SourceDocument, 'versionLabel'>): string | null =>
  versionLabel === null ? null : versionInWords(versionLabel);

/** Writes the references to one source: its headings are looked through once, however many citations there are. */
export function referencesTo({ document, title, heard }: CitedSource): (citation: Citation, form: 'inline' | 'block') => string {
  const whereIs = whereaboutsIn(document);
  const noun = guidepostNoun(document);
  const name = document.issuer ?? title;
  const version = versionName(document);
  return (citation, form) => {
    const provenance = otherProvenance(document, citation);
    const first = whereIs(citation.start);
    const kept = citation.isKept === true ? (version ?? EARLIER_VERSION) : null;
    const named = form === 'block' ? [name, kept ?? version] : [heard ? null : name, kept];
    const parts = [
      ...named,
      provenance === null ? null : NOT_OFFICIAL[provenance],
      passage(first, noun),
      pages(first.page, whereIs(citation.end - 1).page),
    ].filter((part) => part !== null && part !== '');
    return parts.length === 0 ? name : parts.join(', ');
  };
}

/**
 * Where a citation's words stand, without parentheses: within a sentence 'pejlemærke 2, s. 3' ('Odense Kommune, pejlemærke 2'
 * for a source that is not the heard one), below a quotation 'Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3'.
 * What the source does not say is left out. Words that are not the authority's own, and those of a version that is kept although
 * there is a later one, say so.
 */
export const reference = (citation: Citation, source: CitedSource, form: 'inline' | 'block'): string =>
  referencesTo(source)(citation, form);

/** True when the cited words stand in the document, letter by letter, where the citation says. */
export const verifyCitation = (document: SourceDocument, citation: Citation): boolean =>
  citation.exact !== '' && holdsIn(document.text, citation);
