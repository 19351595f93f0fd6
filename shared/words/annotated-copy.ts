import type { Provenance } from '../domain/source-document.ts';
import { defineWords } from './words.ts';

const provenanceDa: Readonly<Record<Exclude<Provenance, 'official'>, string>> = {
  'ai-summary': 'AI-resumé, ikke myndighedens egne ord',
  portal: 'Høringsportalens tekst',
  'attachment-list': 'Bilagsliste',
  furniture: 'Ikke en del af teksten',
};
const provenanceEn: Readonly<Record<Exclude<Provenance, 'official'>, string>> = {
  'ai-summary': 'Summary by AI, not the authority’s own words',
  portal: 'The portal’s text',
  'attachment-list': 'List of attachments',
  furniture: 'Not part of the text',
};

/** What a source with its notes says beside the source's words and the notes'. */
export const annotatedCopyWords = defineWords(
  {
    title: (source: string) => `${source} – med noter`,
    notes: (count: number) => (count === 1 ? '1 note' : `${String(count)} noter`),
    note: (number: number) => `Note ${String(number)}`,
    page: (label: string) => `s. ${label}`,
    guidepost: 'Om hele pejlemærket',
    unknownWriter: 'Uden navn',
    seeNote: (number: number) => `Se note ${String(number)}.`,
    alsoOn: 'Også om',
    reply: 'Svar',
    withoutPlace: 'Noter, hvis ord ikke står i denne version',
    /** How many passages a note has besides the first. */
    more: (count: number) => (count === 1 ? 'og ét sted til' : `og ${String(count)} steder til`),
    footer: (page: string, total: string) => `Side ${page} af ${total}`,
    provenance: provenanceDa,
  },
  {
    title: (source: string) => `${source} – with notes`,
    notes: (count: number) => (count === 1 ? '1 note' : `${String(count)} notes`),
    note: (number: number) => `Note ${String(number)}`,
    page: (label: string) => `p. ${label}`,
    guidepost: 'On the whole guidepost',
    unknownWriter: 'No name',
    seeNote: (number: number) => `See note ${String(number)}.`,
    alsoOn: 'Also on',
    reply: 'Reply',
    withoutPlace: 'Notes whose words are not in this version',
    more: (count: number) => (count === 1 ? 'and one more place' : `and ${String(count)} more places`),
    footer: (page: string, total: string) => `Page ${page} of ${total}`,
    provenance: provenanceEn,
  },
);
