import { expect, it } from 'vitest';
import { AnnotationId, HearingId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { noteOn } from '../note-on.ts';
import { NO_ID, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const noAnnotation = { ok: false, failure: { code: 'not-found', what: 'annotation' } };
const done = { ok: true, value: null };

it("a note's words are the source's own, with the words around them", async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const words = 'Ingen borger efterlades alene.';
  const range = rangeOf(reading, words);
  const told = { type: 'concern', text: noteTextOf('Hvordan?'), themes: ['Kontakt'] } as const;
  const note = valueOf(
    await server.call('annotation.create', {
      ...noteOn(reading, words, { ...told, themes: [...told.themes] }),
      range: { start: range.start - 1, end: range.end + 1 },
    }),
  );
  const [passage] = note.passages;
  expect(note).toEqual({
    id: note.id,
    sourceId: reading.summary.id,
    ...told,
    status: 'open',
    authorId: valueOf(await server.call('author.self', {})).id,
    passages: [
      {
        id: passage?.id,
        scope: 'words',
        sourceVersionId: reading.summary.versionId,
        anchor: { ...range, exact: words, prefix: passage?.anchor.prefix, suffix: ' Kommunen tager kontakt inden for en uge.' },
        placement: { kind: 'exact', ...range },
      },
    ],
    replies: [],
    isResolved: false,
    createdAt: note.createdAt,
    updatedAt: note.createdAt,
  });
  expect(passage?.anchor.prefix.endsWith('Alle skal have kontakt\n')).toBe(true);
});

it('refuses a note on no words', async () => {
  const workbench = testWorkbench();
  const reading = await withDraft(workbench);
  const newline = reading.document.text.indexOf('\n');
  for (const [start, end] of [
    [5, 5],
    [9, 4],
    [newline, newline + 1],
    [1_000_000, 1_000_010],
  ] as const) {
    expect(await workbench.server.call('annotation.create', noteOn(reading, 'Baggrund', { range: { start, end } }))).toEqual({
      ok: false,
      failure: { code: 'anchor-mismatch' },
    });
  }
});

it('lists notes in the order of their passages, changes them, sets them aside and brings them back', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: sourceId, hearingId } = reading.summary;
  const add = async (words: string) => valueOf(await server.call('annotation.create', noteOn(reading, words, { text: noteTextOf(words) })));
  const late = await add('inden for en uge');
  const early = await add('større frihed');
  expect(await server.call('annotation.list', { sourceId })).toEqual({ ok: true, value: [early, late] });
  const change = { type: 'amendment', text: noteTextOf('inden for tre dage'), status: 'used' } as const;
  const changed = valueOf(await server.call('annotation.update', { annotationId: late.id, change }));
  expect(changed).toEqual({ ...late, ...change, updatedAt: changed.updatedAt });
  expect(changed.updatedAt).toBeGreaterThan(late.updatedAt);
  expect(await server.call('annotation.delete', { annotationId: early.id })).toEqual(done);
  expect(await server.call('annotation.update', { annotationId: early.id, change: { type: 'support' } })).toEqual(noAnnotation);
  expect(await server.call('annotation.list', { sourceId })).toEqual({ ok: true, value: [changed] });
  expect(await server.call('annotation.restore', { annotationId: early.id })).toEqual(done);
  expect(await server.call('annotation.list', { sourceId })).toEqual({ ok: true, value: [early, changed] });
  expect(await server.call('annotation.ofHearing', { hearingId })).toEqual({ ok: true, value: [early, changed] });
});

it('says that a note, its source or its hearing is not there', async () => {
  const { server } = testWorkbench();
  const annotationId = AnnotationId.parse(NO_ID);
  expect(await server.call('annotation.update', { annotationId, change: {} })).toEqual(noAnnotation);
  expect(await server.call('annotation.updateMany', { annotationIds: [annotationId], change: {} })).toEqual(noAnnotation);
  expect(await server.call('annotation.delete', { annotationId })).toEqual(noAnnotation);
  expect(await server.call('annotation.restore', { annotationId })).toEqual(noAnnotation);
  expect(await server.call('annotation.history', { annotationId })).toEqual(noAnnotation);
  const noSource = { ok: false, failure: { code: 'not-found', what: 'source' } };
  const sourceVersionId = SourceVersionId.parse(NO_ID);
  const range = { start: 0, end: 1 };
  expect(await server.call('annotation.list', { sourceId: SourceId.parse(NO_ID) })).toEqual(noSource);
  expect(await server.call('annotation.create', { sourceVersionId, range, scope: 'words', type: 'support', text: [], themes: [] })).toEqual(
    noSource,
  );
  const noHearing = { ok: false, failure: { code: 'not-found', what: 'hearing' } };
  const hearingId = HearingId.parse(NO_ID);
  expect(await server.call('annotation.ofHearing', { hearingId })).toEqual(noHearing);
  expect(await server.call('themes.ofHearing', { hearingId })).toEqual(noHearing);
});
