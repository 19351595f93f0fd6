import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

/** A library with a note of words, a reply and two themes, and a look at what the index has of it. */
async function noted() {
  const root = temporaryFolder();
  const workbench = testWorkbench({ root });
  const { server, store } = workbench;
  const draft = await withDraft(workbench);
  const told = { text: noteTextOf('Hvem betaler?'), themes: ['Økonomi', 'Tilsyn'] };
  const note = valueOf(await server.call('annotation.create', noteOn(draft, 'Ingen borger', told)));
  const reply = valueOf(await server.call('reply.add', { annotationId: note.id, text: noteTextOf('Det gør staten.') }));
  const db = new Database(path.join(root, 'library.sqlite'), { readonly: true });
  onTestFinished(() => void db.close());
  const all = db.prepare(`SELECT p.id, p.words FROM search_passage p JOIN search_document d ON d.id = p.document_id
    WHERE d.annotation_id = ? ORDER BY p.words`);
  const documents = db.prepare('SELECT count(*) FROM search_document WHERE annotation_id = ?').pluck();
  return {
    ...workbench,
    note,
    reply,
    documents: () => documents.get(note.id),
    /** The rowid of each text, by its words. */
    rows: () => {
      store.search.check();
      const rows = z.array(z.object({ id: z.int(), words: z.string() })).parse(all.all(note.id));
      return new Map(rows.map(({ id, words }) => [words, id]));
    },
    change: async (change: { text?: ReturnType<typeof noteTextOf>; themes?: string[] }) =>
      void valueOf(await server.call('annotation.update', { annotationId: note.id, change })),
    found: async (query: string) => {
      const within = { isTyping: false, hearingId: null, sourceId: null, scope: 'official', limit: 30 } as const;
      const { hits } = valueOf(await server.call('search.query', { ...within, query }));
      return hits.some(({ kind }) => kind === 'note');
    },
  };
}

it('of a note that changes, only what has changed is indexed anew, and what is gone is no longer found', async () => {
  const { rows, change, found } = await noted();
  const before = rows();
  expect([...before.keys()]).toEqual(['Det gør staten.', 'Hvem betaler?', 'Tilsyn', 'Økonomi']);
  await change({ themes: ['Økonomi', 'Retssikkerhed'] });
  const after = rows();
  expect([...after.keys()]).toEqual(['Det gør staten.', 'Hvem betaler?', 'Retssikkerhed', 'Økonomi']);
  for (const kept of ['Det gør staten.', 'Hvem betaler?', 'Økonomi']) expect(after.get(kept)).toBe(before.get(kept));
  expect(await found('retssikkerhed')).toBe(true);
  expect(await found('tilsyn')).toBe(false);
});

it('the same words twice in a note are there as often as they are said', async () => {
  const { rows, change, found, server, reply } = await noted();
  await change({ themes: [], text: noteTextOf('Det gør staten.') });
  expect([...rows().keys()]).toEqual(['Det gør staten.']);
  valueOf(await server.call('reply.delete', { replyId: reply.id }));
  expect([...rows().keys()]).toEqual(['Det gør staten.']);
  expect(await found('staten')).toBe(true);
  await change({ text: [] });
  expect(await found('staten')).toBe(false);
});

it('a note left without words, or deleted, leaves nothing behind, and is found again once it says something', async () => {
  const { rows, change, found, documents, server, reply, note } = await noted();
  valueOf(await server.call('reply.delete', { replyId: reply.id }));
  await change({ themes: [], text: [] });
  expect([rows().size, documents()]).toEqual([0, 0]);
  await change({ text: noteTextOf('Kassereren spørger') });
  expect(await found('kassereren')).toBe(true);
  valueOf(await server.call('annotation.delete', { annotationId: note.id }));
  expect([rows().size, documents()]).toEqual([0, 0]);
  valueOf(await server.call('annotation.restore', { annotationId: note.id }));
  expect(documents()).toBe(1);
  expect(await found('kassereren')).toBe(true);
});
