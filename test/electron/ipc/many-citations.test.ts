import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import { HEARING, testWorkbench, valueOf } from '../test-workbench.ts';
import { anImport, dropped } from '../versions-workbench.ts';

const WORDS =
  'borger kommune indsats tilbud kontakt reform frivillig forening udvalg budget besparelse mål hjælp digital samtale plan sagsbehandler job'.split(
    ' ',
  );

/** About 200 pages: 4,000 lines of some 18 words, under a guidepost for every 100. `isNew`: every 25th line has been changed. */
function longDraft(isNew: boolean): string {
  const lines = Array.from({ length: 4000 }, (_, line) => {
    const words = Array.from(
      { length: 17 },
      (__, word) => `${WORDS[(line * 7 + word * (1 + (line % 5))) % WORDS.length] ?? ''}${word % 3 === 0 ? String(line % 211) : ''}`,
    );
    const changed = isNew && line % 25 === 0 ? words.toSpliced(4, 2, 'helt', 'andre') : words;
    const head =
      line % 100 === 0 ? `\nPejlemærke ${String(line / 100 + 1)}: Om ${words[0] ?? ''} og ${words[1] ?? ''} nummer ${String(line)}\n` : '';
    return `${head}Linje ${String(line)} siger, at ${changed.join(' ')}.`;
  });
  return `Pejlemærker for en ny indsats\n\n${lines.join('\n')}\n`;
}

it('tells of 200 citations of a source of 200 pages, cited in the version before, at once', async () => {
  const { server } = testWorkbench();
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const bytes = new TextEncoder().encode(longDraft(false));
  const [outcome] = valueOf(await server.call('source.importFiles', { hearingId: hearing.id, files: [{ name: 'udkast.txt', bytes }] }));
  if (outcome?.kind !== 'imported') throw new Error('The draft is imported.');
  const { id: sourceId, versionId } = outcome.source;
  const { text } = valueOf(await server.call('source.read', { sourceId })).document;
  const citations = Array.from({ length: 200 }, (_, index): Citation => {
    const start = text.indexOf(`Linje ${String(index * 20)} siger`);
    const anchor = anchorFor(text, { start, end: text.indexOf('.', start) + 1 });
    if (anchor === null) throw new Error('Every line can be cited.');
    return { sourceId, versionId, annotationId: null, ...anchor };
  });
  const newer = dropped(longDraft(true));
  valueOf(await server.call('source.importNewVersion', { sourceId, importId: anImport(), from: newer, isSure: true }));

  const took: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now();
    const { reports } = valueOf(await server.call('citation.reports', { citations }));
    took.push(performance.now() - before);
    expect(reports.map(({ state }) => state)).toEqual(citations.map((__, index) => ((index * 20) % 25 === 0 ? 'changed' : 'verbatim')));
  }
  // Ten times what it takes on an ordinary computer, since others may be at work beside it.
  expect(Math.min(...took)).toBeLessThan(1000);
  if (process.env['SHOW_TIMES'] !== undefined) process.stdout.write(`${took.map((ms) => ms.toFixed(0)).join(' ')} ms\n`);

  const beforeOffers = performance.now();
  const quotes = citations.slice(0, 8).map(({ exact }) => exact);
  const offers = valueOf(await server.call('citation.offers', { hearingId: hearing.id, quotes }));
  const first = performance.now() - beforeOffers;
  expect(offers.filter((offer) => offer !== null).length).toBe(8);
  const beforeAgain = performance.now();
  valueOf(
    await server.call('citation.offers', { hearingId: hearing.id, quotes: ['Linje 40 siger, at der ikke er noget at komme efter her'] }),
  );
  if (process.env['SHOW_TIMES'] !== undefined)
    process.stdout.write(`offers ${first.toFixed(0)} ms, again ${(performance.now() - beforeAgain).toFixed(0)} ms\n`);
}, 60_000);
