import { expect, it } from 'vitest';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { noteOn } from '../note-on.ts';
import { valueOf } from '../test-workbench.ts';
import { FIRST, opened, SECOND } from '../versions-workbench.ts';

type OpenSkips = RequestOutput<'skips.open'>;

/** A hearing in which the guideposts with these headings were passed over before the second version came. */
async function skipped(headings: readonly string[], second = SECOND) {
  const bench = await opened();
  const { server, hearingId, read, bring } = bench;
  const draft = await read();
  const made = [];
  for (const words of headings) {
    const { sourceVersionId, range } = noteOn(draft, words);
    made.push(valueOf(await server.call('guidepost.skip', { sourceVersionId, range, reason: 'Ikke vores område' })));
  }
  const waiting = async () => valueOf(await server.call('skips.open', { hearingId }));
  const before = await waiting();
  const outcome = valueOf(await bring(second));
  const standing = async () => valueOf(await server.call('guidepost.decisions', { hearingId }));
  const { sourceVersionId, range: elsewhere } = noteOn(await read(), 'Pejlemærke 2: Fællesskab før kontrol');
  return { ...bench, made, before, outcome, waiting, standing, sourceVersionId, elsewhere };
}

const picture = (skips: OpenSkips) =>
  skips.map(({ outcome, old, candidates }) => [outcome, old.words, candidates.map(({ words }) => words)]);
const FIRST_ONE = 'Pejlemærke 1: Alle skal have kontakt';
const SECOND_ONE = 'Pejlemærke 2: Fællesskab før kontrol';
const THIRD = 'Pejlemærke 3: Virksomhederne skal med';
const GONE = FIRST.replace(THIRD, 'Pejlemærke 3: Sundheden først').replace(
  /Virksomhederne får[\s\S]*$/u,
  'Lægen kommer hjem til alle, der ønsker det.\n',
);

it('a guidepost that was passed over waits when its heading has other words in the new version, and not when it has the same', async () => {
  const { before, outcome, waiting } = await skipped([FIRST_ONE, THIRD]);
  expect(before).toEqual([]);
  expect(outcome).toMatchObject({ kind: 'added', skips: 1 });
  expect(picture(await waiting())).toEqual([['moved', THIRD, ['Pejlemærke 4: Virksomhederne skal med']]]);
});

it('confirming takes it off the list, keeps its reason and author, and can be undone and done again', async () => {
  const { server, made, waiting, standing, sourceVersionId } = await skipped([THIRD]);
  const [open] = await waiting();
  const [found] = open?.candidates ?? [];
  const [old] = made;
  if (open === undefined || found === undefined || old === undefined) throw new Error('One waits.');
  const range = { start: found.start, end: found.end };
  const { decision, gaveWay } = valueOf(await server.call('guidepost.placeSkip', { decisionId: old.id, sourceVersionId, range }));
  expect(decision).toMatchObject({ reason: old.reason, authorId: old.authorId, placement: { kind: 'exact', ...range } });
  expect(gaveWay).toEqual([old.id]);
  expect(await waiting()).toEqual([]);
  expect((await standing()).map(({ id }) => id)).toEqual([decision.id]);
  await server.call('guidepost.unskip', { decisionId: decision.id });
  await server.call('guidepost.skipAgain', { decisionId: old.id });
  expect(await waiting()).toEqual([open]);
  await server.call('guidepost.unskip', { decisionId: old.id });
  await server.call('guidepost.skipAgain', { decisionId: decision.id });
  expect(await waiting()).toEqual([]);
});

it('one whose heading is gone is placed at the guidepost that the chosen words are in, where another gives way, or is let go', async () => {
  const { server, made, waiting, standing, sourceVersionId, elsewhere, read } = await skipped([SECOND_ONE, THIRD], GONE);
  const [other, lost] = made;
  if (other === undefined || lost === undefined) throw new Error('Two were made.');
  expect(picture(await waiting())).toEqual([['orphaned', THIRD, ['Pejlemærke 3: Sundheden først']]]);
  const { range } = noteOn(await read(), 'Tilliden mellem borger');
  const placed = valueOf(await server.call('guidepost.placeSkip', { decisionId: lost.id, sourceVersionId, range }));
  expect(placed).toMatchObject({ decision: { placement: { kind: 'exact', ...elsewhere } }, gaveWay: [lost.id, other.id] });
  expect((await standing()).map(({ id }) => id)).toEqual([placed.decision.id]);
  await server.call('guidepost.unskip', { decisionId: placed.decision.id });
  for (const id of placed.gaveWay) await server.call('guidepost.skipAgain', { decisionId: id });
  expect(await waiting()).toHaveLength(1);
  await server.call('guidepost.unskip', { decisionId: lost.id });
  expect(await waiting()).toEqual([]);
});

it('one whose words are no guidepost any more waits, too', async () => {
  const { waiting } = await skipped([SECOND_ONE], FIRST.replace(`${SECOND_ONE}\n`, `Vi skrev tidligere: ${SECOND_ONE}, og `));
  expect((await waiting()).map(({ old }) => old.words)).toEqual([SECOND_ONE]);
});

it('is refused outside guideposts, in a version that is not the newest, and of what does not stand', async () => {
  const { server, made, sourceVersionId, elsewhere, read } = await skipped([THIRD]);
  const [old] = made;
  if (old === undefined) throw new Error('One was made.');
  const ask = { decisionId: old.id, sourceVersionId, range: elsewhere };
  const { range } = noteOn(await read(), 'Baggrund');
  expect(await server.call('guidepost.placeSkip', { ...ask, range })).toMatchObject({ failure: { code: 'anchor-mismatch' } });
  expect(await server.call('guidepost.placeSkip', { ...ask, sourceVersionId: old.sourceVersionId })).toMatchObject({
    failure: { code: 'invalid-request' },
  });
  await server.call('guidepost.unskip', { decisionId: old.id });
  expect(await server.call('guidepost.placeSkip', ask)).toMatchObject({ failure: { code: 'not-found', what: 'guidepost' } });
});
