import { expect, it } from 'vitest';
import { AnnotationId, SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { NO_ID, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const noAnnotation = { ok: false, failure: { code: 'not-found', what: 'annotation' } };

it("a note's words are the source's own, with the words around them", async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const range = rangeOf(reading, 'Ingen borger efterlades alene.');
  const note = valueOf(
    await server.call('annotation.create', {
      sourceVersionId: reading.summary.versionId,
      range: { start: range.start - 1, end: range.end + 1 },
      type: 'concern',
      body: 'Hvordan?',
    }),
  );
  expect(note).toMatchObject({
    sourceId: reading.summary.id,
    sourceVersionId: reading.summary.versionId,
    type: 'concern',
    body: 'Hvordan?',
    anchor: { ...range, exact: 'Ingen borger efterlades alene.', suffix: ' Kommunen tager kontakt inden for en uge.' },
  });
  expect(note.anchor.prefix.endsWith('Alle skal have kontakt\n')).toBe(true);
});

it('refuses a note on no words', async () => {
  const workbench = testWorkbench();
  const { summary, document } = await withDraft(workbench);
  const create = (start: number, end: number) =>
    workbench.server.call('annotation.create', { sourceVersionId: summary.versionId, range: { start, end }, type: 'support', body: '' });
  const newline = document.text.indexOf('\n');
  for (const [start, end] of [
    [5, 5],
    [9, 4],
    [newline, newline + 1],
    [1_000_000, 1_000_010],
  ] as const) {
    expect(await create(start, end)).toEqual({ ok: false, failure: { code: 'anchor-mismatch' } });
  }
});

it('lists notes in the order of their passages, changes them, sets them aside and brings them back', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const reading = await withDraft(workbench);
  const { id: sourceId, versionId: sourceVersionId } = reading.summary;
  const add = async (words: string) =>
    valueOf(await server.call('annotation.create', { sourceVersionId, range: rangeOf(reading, words), type: 'support', body: words }));
  const late = await add('inden for en uge');
  const early = await add('større frihed');
  expect(await server.call('annotation.list', { sourceId })).toEqual({ ok: true, value: [early, late] });
  const changed = valueOf(await server.call('annotation.update', { annotationId: late.id, type: 'amendment', body: 'inden for tre dage' }));
  expect(changed).toEqual({ ...late, type: 'amendment', body: 'inden for tre dage', updatedAt: changed.updatedAt });
  expect(await server.call('annotation.delete', { annotationId: early.id })).toEqual({ ok: true, value: null });
  expect(await server.call('annotation.update', { annotationId: early.id, type: 'support', body: '' })).toEqual(noAnnotation);
  expect(await server.call('annotation.list', { sourceId })).toEqual({ ok: true, value: [changed] });
  expect(await server.call('annotation.restore', { annotationId: early.id })).toEqual({ ok: true, value: null });
  expect(await server.call('annotation.list', { sourceId })).toEqual({ ok: true, value: [early, changed] });
});

it('says that a note or its source is not there', async () => {
  const { server } = testWorkbench();
  const annotationId = AnnotationId.parse(NO_ID);
  expect(await server.call('annotation.update', { annotationId, type: 'support', body: '' })).toEqual(noAnnotation);
  expect(await server.call('annotation.delete', { annotationId })).toEqual(noAnnotation);
  expect(await server.call('annotation.restore', { annotationId })).toEqual(noAnnotation);
  const noSource = { ok: false, failure: { code: 'not-found', what: 'source' } };
  expect(await server.call('annotation.list', { sourceId: SourceId.parse(NO_ID) })).toEqual(noSource);
  expect(
    await server.call('annotation.create', {
      sourceVersionId: SourceVersionId.parse(NO_ID),
      range: { start: 0, end: 1 },
      type: 'support',
      body: '',
    }),
  ).toEqual(noSource);
});
