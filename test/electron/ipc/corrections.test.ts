import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { showCorrected } from '../../../electron/ipc/corrected-version.ts';
import type { CorrectionChange } from '../../../shared/corrections/correction.ts';
import { CorrectionId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { outlineOf } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { noteOn } from '../note-on.ts';
import { DRAFT, NO_ID, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const guidepost: CorrectionChange = { kind: 'set-heading', role: 'guidepost', level: 2, number: null, title: null };

/** A library with the draft in it, and what a person may do to its reading. */
async function opened(root?: string) {
  const workbench = testWorkbench(root === undefined ? {} : { root });
  const { server } = workbench;
  const draft = await withDraft(workbench);
  const { id: sourceId, versionId: sourceVersionId } = draft.summary;
  const summaries = async () => valueOf(await server.call('library.overview', {})).hearings.flatMap(({ sources }) => sources);
  return {
    ...workbench,
    draft,
    sourceId,
    read: async () => valueOf(await server.call('source.read', { sourceId })),
    summary: async () => (await summaries()).find(({ id }) => id === sourceId),
    add: (words: string | null, change: CorrectionChange, replacing: CorrectionId[] = []) =>
      server.call('correction.add', {
        sourceVersionId,
        corrections: [{ range: words === null ? null : rangeOf(draft, words), change }],
        replacing,
      }),
  };
}

it('a correction is in the next reading, in the overview and told to every window; undone it is gone, redone it is back', async () => {
  const { add, read, summary, server, told, draft } = await opened();
  expect((await summary())?.guidepostCount).toBe(1);
  const [made] = valueOf(await add('Baggrund', guidepost));
  expect(told.at(-1)).toEqual(['library']);
  const corrected = await read();
  expect(outlineOf(corrected.document).map(({ role, title }) => [role, title])).toEqual([
    ['guidepost', 'Baggrund'],
    ['guidepost', 'Alle skal have kontakt'],
  ]);
  expect(corrected.corrections).toEqual([{ correction: made, outcome: { kind: 'exact', range: rangeOf(draft, 'Baggrund') } }]);
  expect(corrected.document.text).toBe(draft.document.text);
  expect((await summary())?.guidepostCount).toBe(2);

  const ids = made === undefined ? [] : [made.id];
  valueOf(await server.call('correction.set', { takeBack: ids, bringBack: [] }));
  expect(await read()).toEqual(draft);
  expect((await summary())?.guidepostCount).toBe(1);
  valueOf(await server.call('correction.set', { takeBack: [], bringBack: ids }));
  expect(await read()).toEqual(corrected);
});

it('facts are corrected together, replace what was corrected before, and are set back to what was read', async () => {
  const { add, read, summary, server } = await opened();
  const [first] = valueOf(await add(null, { kind: 'set-fact', field: 'issuer', value: 'Skive' }));
  const [second] = valueOf(
    await add(null, { kind: 'set-fact', field: 'issuer', value: 'Skive Kommune' }, first === undefined ? [] : [first.id]),
  );
  expect(await read()).toMatchObject({
    document: { issuer: 'Skive Kommune' },
    corrections: [{ correction: second }],
    asRead: { issuer: null },
  });
  expect((await summary())?.issuer).toBe('Skive Kommune');
  valueOf(
    await server.call('correction.set', {
      takeBack: second === undefined ? [] : [second.id],
      bringBack: first === undefined ? [] : [first.id],
    }),
  );
  expect((await read()).document.issuer).toBe('Skive');
  valueOf(await server.call('correction.set', { takeBack: first === undefined ? [] : [first.id], bringBack: [] }));
  expect((await read()).document.issuer).toBeNull();
});

it('a source is called by its document’s corrected title until it is given a name of its own', async () => {
  const { add, summary, server, draft, sourceId } = await opened();
  valueOf(await server.call('source.rename', { sourceId, title: draft.document.title }));
  valueOf(await add(null, { kind: 'set-fact', field: 'title', value: 'Pejlemærker 2026' }));
  expect((await summary())?.title).toBe('Pejlemærker 2026');
  valueOf(await server.call('source.rename', { sourceId, title: 'Udkastet' }));
  expect((await summary())?.title).toBe('Udkastet');
});

it('a note keeps its words when the heading it stands on is corrected', async () => {
  const { add, read, server, draft, sourceId } = await opened();
  const note = valueOf(await server.call('annotation.create', noteOn(draft, 'Alle skal have kontakt')));
  valueOf(await add('Pejlemærke 1: Alle skal have kontakt', { ...guidepost, title: 'Kontakt til alle' } as CorrectionChange));
  expect(outlineOf((await read()).document).map(({ title }) => title)).toContain('Kontakt til alle');
  expect(valueOf(await server.call('annotation.list', { sourceId }))).toEqual([note]);
  expect(note.passages.map(({ anchor }) => anchor.exact)).toEqual(['Alle skal have kontakt']);
});

it('a newer reading of the source is put right too, with its words in other places', async () => {
  const { add, read, summary, store, sourceId, draft } = await opened();
  valueOf(await add('Baggrund', guidepost));
  valueOf(await add(null, { kind: 'set-fact', field: 'issuer', value: 'Nordfyns Kommune' }));
  valueOf(await add('Ingen borger efterlades alene.', { kind: 'unset-heading' }));
  const document = structureText(`Forord\n\nEt nyt ord forrest.\n\n${DRAFT.replace('Ingen borger', 'Ingen beboer')}`);
  store.write(() => {
    const { fileName, originalSha256 } = draft.summary;
    store.sources.addVersion(
      {
        id: sourceId,
        versionId: SourceVersionId.parse(randomUUID()),
        fileName,
        originalSha256,
        document: { ...document, reader: document.reader + 1 },
      },
      Date.now(),
    );
    showCorrected(store, sourceId);
  });
  const newer = await read();
  expect(newer.corrections.map(({ outcome }) => outcome.kind)).toEqual(['moved', 'exact', 'orphaned']);
  expect(newer.document).toMatchObject({ reader: document.reader + 1, issuer: 'Nordfyns Kommune', text: document.text });
  expect(outlineOf(newer.document).filter(({ role }) => role === 'guidepost')).toHaveLength(2);
  expect(await summary()).toMatchObject({ issuer: 'Nordfyns Kommune', guidepostCount: 2 });
});

it('what cannot be done is refused and leaves nothing behind', async () => {
  const { add, read, server, draft } = await opened();
  const sourceVersionId = SourceVersionId.parse(NO_ID);
  expect(await server.call('correction.add', { sourceVersionId, corrections: [], replacing: [] })).toMatchObject({
    failure: { code: 'not-found', what: 'source' },
  });
  expect(await add(null, guidepost)).toMatchObject({ failure: { code: 'invalid-request' } });
  expect(await add(' ', guidepost)).toMatchObject({ failure: { code: 'anchor-mismatch' } });
  expect(await server.call('correction.set', { takeBack: [CorrectionId.parse(NO_ID)], bringBack: [] })).toMatchObject({
    failure: { code: 'not-found', what: 'correction' },
  });
  expect(await read()).toEqual(draft);
});
