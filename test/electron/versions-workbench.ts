import { randomUUID } from 'node:crypto';
import { anchorFor } from '../../shared/anchoring/anchor.ts';
import { ImportId } from '../../shared/domain/ids.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { answerCiting } from './answer-citing.ts';
import { noteOn } from './note-on.ts';
import { HEARING, testWorkbench, valueOf } from './test-workbench.ts';

export const CHANGED = 'Kommunen tager kontakt inden for en uge.';
export const REMOVED = 'Den enkelte borger får en fast sagsbehandler, som følger sagen helt til dørs og kender den.';
export const MOVED = 'Foreninger og frivillige inviteres med, når nye tilbud skal udvikles, og de får svar på det, de foreslår.';
export const KEPT = 'Reformen giver kommunen større frihed, men kræver også besparelser.';

export const FIRST = `Pejlemærker for en ny indsats

Baggrund
${KEPT}

Pejlemærke 1: Alle skal have kontakt
Ingen borger efterlades alene. ${CHANGED}
${REMOVED}

Pejlemærke 2: Fællesskab før kontrol
Tilliden mellem borger og kommune er det, indsatsen bygger på.
${MOVED}

Pejlemærke 3: Virksomhederne skal med
Virksomhederne får én indgang til kommunen, og den er åben hele ugen.
De lover at tage imod praktikanter, og kommunen lover at komme på besøg hvert år.
Der skal være småjob til dem, der kan arbejde lidt, og de skal kunne vokse.
`;

export const SECOND = `Pejlemærker for en ny indsats

Baggrund
${KEPT}

Pejlemærke 1: Alle skal have kontakt
Ingen borger efterlades alene. Kommunen tager kontakt inden for fjorten dage.

Pejlemærke 2: Fællesskab før kontrol
Tilliden mellem borger og kommune er det, indsatsen bygger på.

Pejlemærke 3: Digital hjælp til alle
Biblioteket hjælper enhver, der ikke selv kan finde ud af skærmene derhjemme.

Pejlemærke 4: Virksomhederne skal med
Virksomhederne får én indgang til kommunen, og den er åben hele ugen.
De lover at tage imod praktikanter, og kommunen lover at komme på besøg hvert år.
Der skal være småjob til dem, der kan arbejde lidt, og de skal kunne vokse.
${MOVED}
`;

export const OTHER =
  'Referat fra grundejerforeningens generalforsamling\n\nFormanden bød velkommen. Kassereren fremlagde regnskabet, som blev godkendt.';

/** A hearing with the first version of a draft in it, and what one does with versions. */
export async function opened(changes: Parameters<typeof testWorkbench>[0] = {}) {
  const workbench = testWorkbench(changes);
  const { server } = workbench;
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const bytes = new TextEncoder().encode(FIRST);
  const [outcome] = valueOf(await server.call('source.importFiles', { hearingId: hearing.id, files: [{ name: 'udkast.txt', bytes }] }));
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  const sourceId = outcome.source.id;
  const read = async () => valueOf(await server.call('source.read', { sourceId }));
  return {
    ...workbench,
    hearingId: hearing.id,
    sourceId,
    read,
    note: async (words: string) => valueOf(await server.call('annotation.create', noteOn(await read(), words))),
    notes: async () => valueOf(await server.call('annotation.list', { sourceId })),
    bring: (text: string, told: Partial<RequestInput<'source.importNewVersion'>> = {}) =>
      server.call('source.importNewVersion', { sourceId, importId: anImport(), from: dropped(text), isSure: false, ...told }),
    versions: async () => valueOf(await server.call('source.versions', { sourceId })),
    open: async () => valueOf(await server.call('placements.open', { hearingId: hearing.id })),
    openCitations: async () => valueOf(await server.call('citations.open', { hearingId: hearing.id })),
    cite: async (...quotes: string[]) => {
      const { document, summary } = await read();
      return answerCiting(
        server,
        hearing.id,
        quotes.map((words) => {
          const start = document.text.indexOf(words);
          const anchor = anchorFor(document.text, { start, end: start + words.length });
          if (anchor === null) throw new Error(`The source holds: ${words}`);
          return { sourceId, versionId: summary.versionId, annotationId: null, ...anchor };
        }),
      );
    },
  };
}

export const anImport = () => ImportId.parse(randomUUID());
export const dropped = (text: string, name = 'udkast 2.txt') => ({ kind: 'dropped', name, bytes: new TextEncoder().encode(text) }) as const;
