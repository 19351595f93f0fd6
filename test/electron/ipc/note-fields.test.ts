import { describe, expect, it } from 'vitest';
import { MAX_PASSAGES } from '../../../shared/domain/annotation.ts';
import { type AnnotationId, GuidepostDecisionId, PassageId, ReplyId } from '../../../shared/domain/ids.ts';
import { noteTextOf, plainNoteText, type NoteText } from '../../../shared/domain/note-text.ts';
import { noteOn } from '../note-on.ts';
import { NO_ID, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const done = { ok: true, value: null };
const invalid = { ok: false, failure: { code: 'invalid-request' } };
const WORDS = 'Ingen borger efterlades alene.';

async function opened() {
  const workbench = testWorkbench();
  const reading = await withDraft(workbench);
  const { server } = workbench;
  return {
    ...workbench,
    reading,
    hearingId: reading.summary.hearingId,
    note: async (told: Parameters<typeof noteOn>[2] = {}) => valueOf(await server.call('annotation.create', noteOn(reading, WORDS, told))),
    notes: async () => valueOf(await server.call('annotation.list', { sourceId: reading.summary.id })),
    history: async (annotationId: AnnotationId) => valueOf(await server.call('annotation.history', { annotationId })).entries,
  };
}

describe('the text of a note', () => {
  it('keeps what it looks like; ends of lines begin paragraphs, control characters are left out', async () => {
    const { note } = await opened();
    const text: NoteText = [
      { kind: 'bullet', runs: [{ text: 'fed', bold: true }, { text: 'er' }, { text: 'e\u0007' }] },
      { kind: 'paragraph', runs: [{ text: 'en\nto\u0000\u2028tre', link: 'https://eksempel.dk' }] },
    ];
    expect((await note({ text })).text).toEqual([
      { kind: 'bullet', runs: [{ text: 'fed', bold: true }, { text: 'ere' }] },
      { kind: 'paragraph', runs: [{ text: 'en', link: 'https://eksempel.dk' }] },
      { kind: 'paragraph', runs: [{ text: 'to', link: 'https://eksempel.dk' }] },
      { kind: 'paragraph', runs: [{ text: 'tre', link: 'https://eksempel.dk' }] },
    ]);
    expect((await note({ text: noteTextOf('\u0001') })).text).toEqual([]);
    expect((await note({ text: [{ kind: 'bullet', runs: [{ text: ' \t' }] }] })).text).toEqual([]);
  });

  it('holds twenty thousand characters and not one more, nor links to anything but addresses', async () => {
    const { note, server, reading } = await opened();
    const longest = 'æ'.repeat(20_000);
    expect(plainNoteText((await note({ text: noteTextOf(longest) })).text)).toBe(longest);
    for (const text of [
      noteTextOf(`${longest}x`),
      [...noteTextOf('Over'), ...noteTextOf(longest)],
      [{ kind: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }],
      [{ kind: 'paragraph', runs: [{ text: 'x', link: `https://${'x'.repeat(4000)}` }] }],
      [{ kind: 'heading', runs: [] }],
      [{ kind: 'paragraph', runs: [{ text: 'x', size: 3 }] }],
    ])
      expect(await server.request('annotation.create', { ...noteOn(reading, WORDS), text })).toMatchObject(invalid);
  });
});

describe('themes', () => {
  it('are kept on one line and once each, and are told in Danish order', async () => {
    const { note, server, hearingId } = await opened();
    expect((await note({ themes: [' Økonomi ', 'økonomi', 'Børn\nog  unge', '\u0000'] })).themes).toEqual(['Økonomi', 'Børn og unge']);
    const gone = await note({ themes: ['Ældre'] });
    await note({ themes: ['Ældre', 'Ansatte', 'Zoner'] });
    expect(valueOf(await server.call('themes.ofHearing', { hearingId }))).toEqual(['Ansatte', 'Børn og unge', 'Zoner', 'Ældre', 'Økonomi']);
    valueOf(
      await server.call('annotation.updateMany', { annotationIds: [gone.id], change: { removeTheme: 'Ældre', addTheme: 'Ansatte' } }),
    );
    expect((await server.call('themes.ofHearing', { hearingId })).ok).toBe(true);
  });

  it('of many notes are changed all together or not at all', async () => {
    const { note, notes, server } = await opened();
    const full = await note({ themes: Array.from({ length: 50 }, (_, index) => `Tema ${String(index)}`) });
    const one = await note();
    const before = await notes();
    const annotationIds = [one.id, full.id];
    expect(await server.call('annotation.updateMany', { annotationIds, change: { addTheme: 'Et til' } })).toMatchObject(invalid);
    expect(await notes()).toEqual(before);
    expect(await server.call('annotation.updateMany', { annotationIds, change: { status: 'settled', isResolved: true } })).toEqual(done);
    expect((await notes()).map(({ status, isResolved }) => [status, isResolved])).toEqual([
      ['settled', true],
      ['settled', true],
    ]);
  });
});

describe('passages', () => {
  it('are several of one source, in document order; one is taken away and brought back, but never the last', async () => {
    const { note, server, reading } = await opened();
    const made = await note();
    const further = noteOn(reading, 'større frihed', { scope: 'words' });
    const { sourceVersionId, range, scope } = further;
    const both = valueOf(await server.call('annotation.addPassage', { annotationId: made.id, sourceVersionId, range, scope }));
    expect(both.passages.map(({ anchor }) => anchor.exact)).toEqual(['større frihed', WORDS]);
    const [first, last] = both.passages;
    if (first === undefined || last === undefined) throw new Error('The note has two passages.');
    expect(valueOf(await server.call('annotation.removePassage', { passageId: first.id })).passages).toEqual([last]);
    expect(await server.call('annotation.removePassage', { passageId: first.id })).toMatchObject({ failure: { what: 'passage' } });
    expect(await server.call('annotation.removePassage', { passageId: last.id })).toMatchObject(invalid);
    expect(valueOf(await server.call('annotation.restorePassage', { passageId: first.id }))).toEqual({ ...both });
    expect(await server.call('annotation.restorePassage', { passageId: PassageId.parse(NO_ID) })).toMatchObject({
      failure: { what: 'passage' },
    });
  });

  it(`are at most ${String(MAX_PASSAGES)}, all of the same source`, async () => {
    const { note, server, reading, hearingId } = await opened();
    const { id: annotationId } = await note();
    const { sourceVersionId, range, scope } = noteOn(reading, 'frihed');
    const add = (version = sourceVersionId) =>
      server.call('annotation.addPassage', { annotationId, sourceVersionId: version, range, scope });
    const text = 'En anden kilde med helt andre ord i sig end den første. '.repeat(10);
    const other = valueOf(await server.call('source.importText', { hearingId, title: 'Andet', text }));
    if (other.kind !== 'imported') throw new Error('The other text is imported.');
    expect(await add(other.source.versionId)).toMatchObject(invalid);
    for (let count = 1; count < MAX_PASSAGES; count += 1) valueOf(await add());
    expect(await add()).toMatchObject(invalid);
  });
});

describe('replies', () => {
  it('stand oldest first, are changed, taken away and brought back, and go with their note', async () => {
    const { note, notes, server } = await opened();
    const made = await note();
    const reply = async (words: string) => valueOf(await server.call('reply.add', { annotationId: made.id, text: noteTextOf(words) }));
    const [first, second] = [await reply('Enig'), await reply('Uenig')];
    const changed = valueOf(await server.call('reply.update', { replyId: first.id, text: noteTextOf('Helt enig') }));
    expect(changed).toEqual({ ...first, text: noteTextOf('Helt enig'), updatedAt: changed.updatedAt });
    expect((await notes())[0]?.replies).toEqual([changed, second]);
    expect(await server.call('reply.delete', { replyId: first.id })).toEqual(done);
    expect(await server.call('reply.delete', { replyId: first.id })).toMatchObject({ failure: { what: 'reply' } });
    expect(await server.call('reply.update', { replyId: first.id, text: [] })).toMatchObject({ failure: { what: 'reply' } });
    expect((await notes())[0]?.replies).toEqual([second]);
    expect(await server.call('reply.restore', { replyId: first.id })).toEqual(done);
    expect((await notes())[0]).toEqual({ ...made, replies: [changed, second] });
    valueOf(await server.call('annotation.delete', { annotationId: made.id }));
    expect(await server.call('reply.add', { annotationId: made.id, text: [] })).toMatchObject({ failure: { what: 'annotation' } });
    expect(await server.call('reply.restore', { replyId: second.id })).toMatchObject({ failure: { what: 'reply' } });
    expect(await server.call('reply.delete', { replyId: ReplyId.parse(NO_ID) })).toMatchObject({ failure: { what: 'reply' } });
  });
});

it('the history says everything that was done, in order, and nothing that was not', async () => {
  const { note, history, server } = await opened();
  const made = await note({ type: 'question', themes: ['A'] });
  const { id: annotationId } = made;
  valueOf(await server.call('annotation.update', { annotationId, change: { type: 'question', status: 'open' } }));
  valueOf(await server.call('annotation.update', { annotationId, change: { status: 'used', themes: ['A', 'B'] } }));
  valueOf(await server.call('reply.add', { annotationId, text: noteTextOf('Svar') }));
  valueOf(await server.call('annotation.delete', { annotationId }));
  valueOf(await server.call('annotation.restore', { annotationId }));
  const entries = await history(annotationId);
  const isFirst = ({ at }: (typeof entries)[number]): boolean => at === made.createdAt;
  // What was done at once stands in no order.
  const first = entries.filter(isFirst).map(({ subject, field, before }) => JSON.stringify([subject, field, before]));
  const fields = ['isResolved', 'status', 'text', 'themes', 'type'].map((field) => JSON.stringify(['note', field, null]));
  expect(new Set(first)).toEqual(new Set([...fields, JSON.stringify(['passage', 'deleted', null])]));
  const told = entries.filter((entry) => !isFirst(entry)).map(({ subject, field, before, after }) => [subject, field, before, after]);
  expect(told.slice(0, 2)).toEqual(
    expect.arrayContaining([
      ['note', 'status', 'open', 'used'],
      ['note', 'themes', ['A'], ['A', 'B']],
    ]),
  );
  expect(told.slice(2)).toEqual([
    ['reply', 'text', null, noteTextOf('Svar')],
    ['note', 'deleted', null, true],
    ['note', 'deleted', true, false],
  ]);
});

it('a person keeps their id whatever they are called; others are told in Danish order, the nameless last', async () => {
  const { server, store, note, notes } = await opened();
  const self = valueOf(await server.call('author.self', {}));
  expect(self).toMatchObject({ name: '', role: 'volunteer' });
  const made = await note();
  const named = valueOf(await server.call('author.describe', { name: ' Åse\nØstergård ', role: 'treasurer' }));
  expect(named).toEqual({ id: self.id, name: 'Åse Østergård', role: 'treasurer' });
  expect((await notes())[0]?.authorId).toBe(made.authorId);
  for (const [index, name] of ['Zenia', '', 'Ærø', 'Bo'].entries())
    store.authors.admit({ ...self, id: `00000000-0000-4000-8000-00000000000${String(index + 1)}` as typeof self.id, name }, 1);
  expect(valueOf(await server.call('author.list', {})).map(({ name }) => name)).toEqual(['Bo', 'Zenia', 'Ærø', 'Åse Østergård', '']);
  expect(await server.call('author.describe', { name: 'x'.repeat(201), role: 'chair' })).toMatchObject(invalid);
});

it('a guidepost is passed over once, with a reason, until it is taken back', async () => {
  const { server, reading, hearingId } = await opened();
  const { sourceVersionId, range } = noteOn(reading, 'Pejlemærke 1: Alle skal have kontakt');
  const decisions = async () => valueOf(await server.call('guidepost.decisions', { hearingId }));
  valueOf(await server.call('guidepost.skip', { sourceVersionId, range, reason: '' }));
  const again = valueOf(await server.call('guidepost.skip', { sourceVersionId, range, reason: 'Uden for vores område' }));
  expect(await decisions()).toEqual([again]);
  const { id: decisionId } = again;
  expect(await server.call('guidepost.unskip', { decisionId })).toEqual(done);
  expect(await decisions()).toEqual([]);
  expect(await server.call('guidepost.unskip', { decisionId })).toMatchObject({ failure: { what: 'guidepost' } });
  expect(await server.call('guidepost.skipAgain', { decisionId })).toEqual(done);
  expect(await decisions()).toEqual([again]);
  expect(await server.call('guidepost.skipAgain', { decisionId: GuidepostDecisionId.parse(NO_ID) })).toMatchObject({
    failure: { what: 'guidepost' },
  });
  expect(await server.call('guidepost.skip', { sourceVersionId, range: { start: 3, end: 3 }, reason: '' })).toMatchObject({
    failure: { code: 'anchor-mismatch' },
  });
  const words = noteOn(reading, 'Alle skal have kontakt');
  expect(await server.call('guidepost.skip', { sourceVersionId, range: words.range, reason: '' })).toMatchObject(invalid);
});
