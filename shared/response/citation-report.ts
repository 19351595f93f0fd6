import { z } from 'zod';
import type { TextRange } from '../domain/source-document.ts';
import { Provenance } from '../domain/source-document.ts';
import { Citation } from './citation.ts';

/** Some words of a difference, as a reader of both wordings would mark them. */
export const DifferencePiece = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type DifferencePiece = z.infer<typeof DifferencePiece>;

/**
 * What is known of a citation. 'verbatim': its words stand in the newest version of the source as well. 'kept': they do not, and a
 * person has said that they are to be quoted as they stood. 'altered': they do not stand in the version it names, and it is not printed.
 */
export const CitationReport = z.strictObject({
  state: z.enum(['verbatim', 'kept', 'changed', 'ambiguous', 'removed', 'source-deleted', 'altered']),
  /** 'pejlemærke 2, s. 3' */
  inlineReference: z.string(),
  /** 'Nordfyns Kommune, høringsversion august 2025, pejlemærke 2, s. 3' */
  blockReference: z.string(),
  /** What the version it quotes and the newest one are called; null where they do not say. */
  version: z.string().nullable(),
  newestVersion: z.string().nullable(),
  /** Whose words they are. */
  provenance: Provenance,
  /** The citation of the newest version's words there; null where it cites the newest already, or they cannot be told. */
  now: Citation.nullable(),
  /** From its words to those; empty where they are the same. */
  difference: z.array(DifferencePiece),
});
export type CitationReport = z.infer<typeof CitationReport>;

/** Omissions that can be made in other words as well: those whose words stand there once. */
export function carriedOmissions({ exact, omissions = [] }: Pick<Citation, 'exact' | 'omissions'>, now: string): TextRange[] {
  return omissions.flatMap(({ start, end }) => {
    const words = exact.slice(start, end).trim();
    const at = words === '' ? -1 : now.indexOf(words);
    return at < 0 || now.includes(words, at + 1) ? [] : [{ start: at, end: at + words.length }];
  });
}
