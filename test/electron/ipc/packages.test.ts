import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import type { HearingId, ResponseId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import type { Notice } from '../../../shared/ipc/notice.ts';
import { EVERYTHING } from '../../../shared/packages/package-choice.ts';
import { commentStore } from '../../../shared/response/comments.ts';
import { BODY, LETTER, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { INSERTION } from '../../../shared/response/suggestion.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { NO_ID, testWorkbench, valueOf, withDraft, type TestWorkbench } from '../test-workbench.ts';

/** Two libraries and the file that goes from one to the other. */
function twoLibraries() {
  const file = path.join(temporaryFolder(), 'sag.pejling');
  const desktop = { ...noDesktop, chooseWhereToKeep: async () => file, choosePackage: async () => file };
  const notices: Notice[] = [];
  const a = testWorkbench({ desktop });
  const b = testWorkbench({ desktop, notify: (notice) => notices.push(notice) });
  return { a, b, file, notices };
}

async function begun(a: TestWorkbench): Promise<{ hearingId: HearingId; responseId: ResponseId }> {
  const reading = await withDraft(a);
  const { hearingId } = reading.summary;
  valueOf(await a.server.call('annotation.create', noteOn(reading, 'Ingen borger', { text: noteTextOf('Hvem betaler?') })));
  const response = valueOf(await a.server.call('response.create', { hearingId }));
  return { hearingId, responseId: response.id };
}

async function send(from: TestWorkbench, to: TestWorkbench, hearingId: HearingId, choice = {}) {
  valueOf(await from.server.call('package.write', { hearingId, choice: { ...EVERYTHING, ...choice }, passphrase: null }));
  const opened = valueOf(await to.server.call('package.open', { file: null, passphrase: null }));
  if (opened?.kind !== 'opened') throw new Error('The package is not locked.');
  return { preview: opened.report, report: valueOf(await to.server.call('package.merge', { openedId: opened.openedId })) };
}

describe('a package of a hearing', () => {
  it('shows before it leaves what it holds, and makes the hearing in another library with its original file', async () => {
    const { a, b } = twoLibraries();
    const { hearingId, responseId } = await begun(a);
    const contents = valueOf(await a.server.call('package.preview', { hearingId, choice: EVERYTHING }));
    expect(contents).toMatchObject({
      notes: 1,
      replies: 0,
      answers: [{ comments: 0 }],
      sources: [{ versions: 1 }],
      originals: { files: 1 },
      missing: 0,
    });
    const { preview, report } = await send(a, b, hearingId);
    expect(preview).toEqual({ ...report });
    expect(report).toMatchObject({ isNew: true, notes: { added: 1 }, answers: { added: 1 }, conflicts: { count: 0 } });
    const [there] = valueOf(await b.server.call('library.overview', {})).hearings;
    expect([there?.hearing.id, there?.responses[0]?.id]).toEqual([hearingId, responseId]);
    expect([a, b].map(({ store }) => store.responses.isShared(responseId))).toEqual([true, true]);
    const source = there?.sources[0];
    expect(source?.annotationCount).toBe(1);
  });

  it('changes nothing when it is only looked at', async () => {
    const { a, b } = twoLibraries();
    const { hearingId } = await begun(a);
    valueOf(await a.server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
    valueOf(await b.server.call('package.open', { file: null, passphrase: null }));
    expect(valueOf(await b.server.call('library.overview', {})).hearings).toEqual([]);
  });

  it('is merged, undone and merged again, and windows begin anew when it is undone', async () => {
    const { a, b, notices } = twoLibraries();
    const { hearingId } = await begun(a);
    await send(a, b, hearingId);
    const [merge] = valueOf(await b.server.call('merge.list', { hearingId }));
    expect(merge).toMatchObject({ canUndo: true, isUndone: false });
    const mergeId = merge?.mergeId ?? '';
    valueOf(await b.server.call('merge.undo', { mergeId }));
    expect(valueOf(await b.server.call('library.overview', {})).hearings).toEqual([]);
    expect(notices).toEqual([{ kind: 'reload' }]);
    expect(await b.server.call('merge.undo', { mergeId })).toMatchObject({ ok: false });
    valueOf(await b.server.call('merge.redo', { mergeId }));
    expect(valueOf(await b.server.call('annotation.ofHearing', { hearingId }))).toHaveLength(1);
    valueOf(await b.server.call('merge.undo', { mergeId }));
    expect((await send(a, b, hearingId)).report.isNew).toBe(true);
  });

  it('may come as bytes that were dropped on a window', async () => {
    const { a, b, file } = twoLibraries();
    const { hearingId } = await begun(a);
    valueOf(await a.server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
    const bytes = new Uint8Array(readFileSync(file));
    const opened = valueOf(await b.server.call('package.open', { file: { name: 'sag.pejling', bytes }, passphrase: null }));
    expect(opened).toMatchObject({ kind: 'opened', file: 'sag.pejling', report: { isNew: true } });
  });

  it('that uses the name of something else in the library is refused, and nothing is taken from it', async () => {
    const { a, b } = twoLibraries();
    const { hearingId } = await begun(a);
    const [note] = valueOf(await a.server.call('annotation.ofHearing', { hearingId }));
    if (note === undefined) throw new Error('The note is there.');
    const other = await withDraft(b);
    b.store.write(() => b.store.annotations.insert({ id: note.id, sourceId: other.summary.id, authorId: b.store.authors.selfId() }, 1));
    valueOf(await a.server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
    const opened = await b.server.call('package.open', { file: null, passphrase: null });
    expect(opened).toEqual({ ok: false, failure: { code: 'file-damaged', file: 'sag.pejling' } });
    expect(b.store.hearings.find(hearingId)).toBeNull();
  });

  it('that is not there is not decided on', async () => {
    const { a } = twoLibraries();
    const { hearingId } = await begun(a);
    expect(await a.server.call('conflict.decide', { hearingId, conflictId: NO_ID, choice: { kind: 'both' } })).toEqual({
      ok: false,
      failure: { code: 'not-found', what: 'conflict' },
    });
    expect(await a.server.call('package.merge', { openedId: NO_ID })).toMatchObject({ ok: false });
  });
});

describe('a copy for comments', () => {
  const received = async () => {
    const { a, b } = twoLibraries();
    const { hearingId, responseId } = await begun(a);
    await send(a, b, hearingId, { commentOnly: true });
    const state = valueOf(await b.server.call('response.open', { responseId }));
    const save = (edit: (doc: Y.Doc) => void) => {
      const doc = loadResponseDoc(valueOrThrow(b, responseId));
      const before = Y.encodeStateVector(doc);
      doc.transact(() => edit(doc));
      return b.server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) });
    };
    return { a, b, hearingId, responseId, state, save };
  };
  const valueOrThrow = (b: TestWorkbench, responseId: ResponseId): Uint8Array[] => b.store.responses.log(responseId, 0).updates;
  const firstText = (doc: Y.Doc): Y.XmlText => {
    for (const block of doc.getXmlFragment(BODY).toArray())
      for (const child of block instanceof Y.XmlElement ? block.toArray() : [])
        if (child instanceof Y.XmlText && child.length > 3) return child;
    throw new Error('There are words.');
  };
  const refused = { ok: false, failure: { code: 'for-comments-only' } };

  it('takes comments and suggestions, and refuses every other change of the text or the letter', async () => {
    const { a, b, hearingId, responseId, state, save } = await received();
    expect(state.isForComments).toBe(true);
    const by = { ...b.store.authors.self(), authorId: b.store.authors.selfId() };
    const stamp = { id: 's1', authorId: by.authorId, name: '', role: by.role, at: 1 };
    expect(await save((doc) => commentStore(doc, null).add('c1', by, 'ord', noteTextOf('Er det rigtigt?'), 1))).toMatchObject({ ok: true });
    expect(await save((doc) => firstText(doc).insert(1, 'forslag', { [INSERTION]: { stamp: JSON.stringify(stamp) } }))).toMatchObject({
      ok: true,
    });
    expect(await save((doc) => firstText(doc).insert(1, 'direkte', { [INSERTION]: null }))).toMatchObject(refused);
    expect(await save((doc) => firstText(doc).delete(0, 1))).toMatchObject(refused);
    expect(await save((doc) => doc.getXmlFragment(BODY).delete(0, 1))).toMatchObject(refused);
    expect(await save((doc) => void doc.getMap(LETTER).set('place', 'Odense'))).toMatchObject(refused);
    const { report } = await send(b, a, hearingId);
    expect(report).toMatchObject({ kind: 'comment-only', answers: { changed: 1 }, conflicts: { count: 0 } });
    expect(valueOf(await a.server.call('response.open', { responseId })).isForComments).toBe(false);
  });
});
