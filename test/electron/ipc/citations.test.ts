import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { SourceId } from '../../../shared/domain/ids.ts';
import { citationKey, type Citation } from '../../../shared/response/citation.ts';
import { verifyCitation } from '../../../shared/response/reference.ts';
import { valueOf } from '../test-workbench.ts';
import { CHANGED, KEPT, MOVED, opened, REMOVED, SECOND } from '../versions-workbench.ts';

/** A library with the first version of a draft, and citations of it. */
async function citing(...quotes: string[]) {
  const workbench = await opened();
  const { server, sourceId, hearingId, read, bring } = workbench;
  const { document, summary } = await read();
  const citations = quotes.map((words): Citation => {
    const start = document.text.indexOf(words);
    const anchor = anchorFor(document.text, { start, end: start + words.length });
    if (anchor === null) throw new Error(`The source holds: ${words}`);
    return { sourceId, versionId: summary.versionId, annotationId: null, ...anchor };
  });
  return {
    ...workbench,
    citations,
    reports: async (asked: readonly Citation[] = citations) => valueOf(await server.call('citation.reports', { citations: [...asked] })),
    offers: async (...typed: string[]) => valueOf(await server.call('citation.offers', { hearingId, quotes: typed })),
    bringSecond: async () => valueOf(await bring(SECOND)),
  };
}

it('tells of each citation what a new version has made of its words, and what they are there', async () => {
  const { reports, bringSecond, read } = await citing(KEPT, CHANGED, REMOVED, MOVED);
  expect((await reports()).reports.map(({ state }) => state)).toEqual(['verbatim', 'verbatim', 'verbatim', 'verbatim']);
  await bringSecond();
  const { document, summary } = await read();
  const told = (await reports()).reports;
  expect(told.map(({ state }) => state)).toEqual(['verbatim', 'changed', 'removed', 'verbatim']);
  expect(told.map(({ now }) => now?.exact ?? null)).toEqual([KEPT, 'Kommunen tager kontakt inden for fjorten dage.', null, MOVED]);
  for (const { now } of told) if (now !== null) expect([now.versionId, verifyCitation(document, now)]).toEqual([summary.versionId, true]);
  expect(told[1]?.difference).toEqual([
    { kind: 'same', text: 'Kommunen tager kontakt inden for ' },
    { kind: 'removed', text: 'en uge' },
    { kind: 'added', text: 'fjorten dage' },
    { kind: 'same', text: '.' },
  ]);
});

it('lets words be kept as their version has them, and names the version then', async () => {
  const { reports, bringSecond, citations } = await citing(CHANGED);
  await bringSecond();
  const [kept] = (await reports(citations.map((citation) => ({ ...citation, isKept: true })))).reports;
  expect([kept?.state, kept?.inlineReference, kept?.now?.exact]).toEqual([
    'kept',
    'tidligere version, pejlemærke 1',
    'Kommunen tager kontakt inden for fjorten dage.',
  ]);
});

it('keeps what was left out of words that change, where it is still there', async () => {
  const { reports, bringSecond, citations } = await citing(CHANGED);
  await bringSecond();
  const [citation] = citations;
  if (citation === undefined) throw new Error('There is a citation.');
  const start = CHANGED.indexOf('tager kontakt');
  const { reports: told } = await reports([{ ...citation, omissions: [{ start, end: start + 'tager kontakt'.length }] }]);
  expect(told[0]?.now?.omissions).toEqual([{ start, end: start + 'tager kontakt'.length }]);
});

it('tells a source that was deleted, words that are not its own, and a source that is none', async () => {
  const { reports, citations, server, sourceId } = await citing(CHANGED);
  const [citation] = citations;
  if (citation === undefined) throw new Error('There is a citation.');
  const altered = { ...citation, exact: CHANGED.replace('inden', 'uden') };
  const foreign = { ...citation, sourceId: SourceId.parse('99999999-9999-4999-8999-999999999999') };
  const before = (await reports([altered, foreign])).reports;
  expect(before.map(({ state }) => state)).toEqual(['altered', 'source-deleted']);
  expect(before[0]?.now?.exact).toBe(CHANGED);
  valueOf(await server.call('source.delete', { sourceId }));
  const [deleted] = (await reports()).reports;
  expect([deleted?.state, deleted?.inlineReference]).toEqual(['source-deleted', 'pejlemærke 1']);
});

it('offers quotations typed by hand that a source holds, flags those that it nearly holds, and lets others be', async () => {
  const { offers } = await citing();
  const [same, near, gaps, none, short, name] = await offers(
    CHANGED,
    'Kommunen tager kontakt inden for to uger.',
    'Den enkelte borger får en fast sagsbehandler […] helt til dørs og kender den.',
    'Det har vi aldrig sagt eller skrevet nogen steder.',
    'inden for en uge',
    'Pejlemærker for en ny indsats',
  );
  expect([same?.difference, same?.isWhole, same?.citation.exact, same?.reference]).toEqual([[], true, CHANGED, 'pejlemærke 1']);
  expect(near?.difference.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'to uger' },
    { kind: 'added', text: 'en uge' },
  ]);
  expect([gaps?.isWhole, gaps?.difference]).toEqual([false, []]);
  expect([none, name]).toEqual([null, null]);
  expect(short === null || short?.citation.exact === 'inden for en uge').toBe(true);
});

it('knows one citation from another by what is printed', () => {
  const base = { sourceId: 'a', versionId: 'b', start: 0, end: 3, exact: 'abc' } as unknown as Citation;
  const keys = [base, { ...base, isKept: true }, { ...base, omissions: [{ start: 0, end: 1 }] }].map(citationKey);
  expect(new Set(keys).size).toBe(3);
});
