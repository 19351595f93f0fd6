import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { migrate, MIGRATIONS } from '../../../electron/db/migrate.ts';
import { forgetSeal } from '../../../electron/db/page-seal.ts';
import { openStore } from '../../../electron/db/store.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { SourceVersionId } from '../../../shared/domain/ids.ts';
import { bodyOf, loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { structureText } from '../../../shared/text/structure.ts';
import type { SearchHit } from '../../../shared/searching/search-hit.ts';
import type { RequestInput } from '../../../shared/ipc/contract.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { DRAFT, HEARING, rangeOf, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const ANYWHERE = { isTyping: false, hearingId: null, sourceId: null, scope: 'official', limit: 30 } as const;

/** A hit as a picture: its kind, and its words with what was found in brackets. */
const pictureOf = ({ kind, runs }: SearchHit): string => `${kind}: ${runs.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')}`;

/** A library with the draft in it, and a way to search it. */
async function opened(root?: string) {
  const workbench = testWorkbench(root === undefined ? {} : { root });
  const draft = await withDraft(workbench);
  const result = async (query: string, within: Partial<RequestInput<'search.query'>> = {}) =>
    valueOf(await workbench.server.call('search.query', { ...ANYWHERE, query, ...within }));
  const find = async (query: string, within: Partial<RequestInput<'search.query'>> = {}) => {
    const { hits } = await result(query, within);
    workbench.store.search.check();
    return hits.map(pictureOf);
  };
  return { ...workbench, draft, result, find };
}

it('finds a source by its words, with where they stand and what it takes to go there', async () => {
  const { draft, result } = await opened();
  const { summary } = draft;
  expect(await result('borgere alene')).toEqual({
    hits: [
      {
        kind: 'source',
        hearingId: summary.hearingId,
        hearingTitle: HEARING.title,
        title: summary.title,
        sourceId: summary.id,
        sourceVersionId: summary.versionId,
        runs: [
          { text: 'Ingen ', isHit: false },
          { text: 'borger', isHit: true },
          { text: ' efterlades ', isHit: false },
          { text: 'alene', isHit: true },
          { text: '. Kommunen tager kontakt inden for en uge.', isHit: false },
        ],
        range: rangeOf(draft, 'borger efterlades alene'),
        isHeading: false,
        isOfficial: true,
        place: { guidepost: { noun: 'pejlemærke', number: '1', title: 'Alle skal have kontakt' }, section: null, page: null },
      },
    ],
    totals: { source: 1, note: 0, response: 0 },
    isComplete: true,
  });
});

it('the words as typed come before another form of them, and that before a compound they are part of', async () => {
  const { server, draft, find } = await opened();
  const lines = [
    'Vi taler om skolereformen nu.',
    'Vi taler om reformerne nu.',
    'Vi taler om en reform nu.',
    'Vi taler om reformen og reformen.',
  ];
  for (const text of lines) await server.call('source.importText', { hearingId: draft.summary.hearingId, title: text, text: `${text}\n` });
  const found = (await find('reform')).flatMap((picture) => /\[.*\]/.exec(picture)?.[0] ?? []);
  expect(found.at(0)).toBe('[reform]');
  expect(found.at(-1)).toBe('[skolereformen]');
  expect(found).toContain('[reformerne]');
});

it('a note is found by its words, its themes and its replies, from the moment it is written until it is removed', async () => {
  const { server, draft, find } = await opened();
  const note = valueOf(
    await server.call(
      'annotation.create',
      noteOn(draft, 'Ingen borger', { type: 'question', text: noteTextOf('Hvem betaler?'), themes: ['Økonomi'] }),
    ),
  );
  expect(await find('betale')).toEqual(['note: Hvem [betaler]?']);
  expect(await find('oekonomi')).toEqual(['note: [Økonomi]']);
  valueOf(await server.call('annotation.delete', { annotationId: note.id }));
  expect(await find('betaler')).toEqual([]);
  valueOf(await server.call('annotation.restore', { annotationId: note.id }));
  expect(await find('betaler', { sourceId: draft.summary.id })).toEqual(['note: Hvem [betaler]?']);
  valueOf(await server.call('source.delete', { sourceId: draft.summary.id }));
  expect([await find('betaler'), await find('borger')]).toEqual([[], []]);
  valueOf(await server.call('source.restore', { sourceId: draft.summary.id }));
  expect([(await find('betaler')).length, (await find('borger')).length]).toEqual([1, 1]);
});

it('what is removed with its hearing is not found, and is found again when the hearing is restored', async () => {
  const { server, draft, find } = await opened();
  const { hearingId } = draft.summary;
  valueOf(await server.call('response.create', { hearingId }));
  const before = await find('bemærkninger');
  expect(before.length).toBeGreaterThan(0);
  valueOf(await server.call('hearing.delete', { hearingId }));
  expect([await find('bemærkninger'), await find('borger')]).toEqual([[], []]);
  valueOf(await server.call('hearing.restore', { hearingId }));
  expect([await find('bemærkninger'), (await find('borger')).length]).toEqual([before, 1]);
});

it('an answer is found as it was last saved, and saving does not wait for it', async () => {
  const { server, store, draft, find, result } = await opened();
  const response = valueOf(await server.call('response.create', { hearingId: draft.summary.hearingId }));
  await find('x');
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId: response.id })).updates);
  const write = async (words: string): Promise<void> => {
    const known = Y.encodeStateVector(doc);
    const { content = [], ...body } = bodyOf(doc);
    replaceBody(doc, { ...body, content: [...content.slice(0, 1), { type: 'paragraph', content: [{ type: 'text', text: words }] }] });
    valueOf(await server.call('response.save', { responseId: response.id, update: Y.encodeStateAsUpdate(doc, known) }));
  };
  await write('Dampskibet sejler.');
  expect(store.search.isCurrent()).toBe(false);
  expect(await find('dampskib')).toEqual(['response: [Dampskibet] sejler.']);
  await write('Toget kører.');
  expect([await find('dampskib'), await find('toget')]).toEqual([[], ['response: [Toget] kører.']]);
  expect((await result('toget')).hits).toMatchObject([{ responseId: response.id, paragraph: 'Toget kører.', range: { start: 0, end: 5 } }]);
});

it('only the newest version of a source is searched', async () => {
  const { store, draft, find } = await opened();
  const { id, originalSha256 } = draft.summary;
  const document = structureText(DRAFT.replace('inden for en uge', 'inden for en måned'));
  const versionId = SourceVersionId.parse(randomUUID());
  store.write(() => store.sources.addVersion({ id, versionId, fileName: 'ny.txt', originalSha256, document }, 5));
  expect([await find('uge'), (await find('måned')).length]).toEqual([[], 1]);
});

it('official text is searched unless all is asked for; what a person has set apart is in neither', async () => {
  const { server, draft, find } = await opened();
  const provenance = async (words: string, kind: 'ai-summary' | 'furniture') =>
    valueOf(
      await server.call('correction.add', {
        sourceVersionId: draft.summary.versionId,
        corrections: [{ range: rangeOf(draft, words), change: { kind: 'set-provenance', provenance: kind } }],
        replacing: [],
      }),
    );
  const words = 'Ingen borger efterlades alene. Kommunen tager kontakt inden for en uge.';
  const [made] = await provenance(words, 'ai-summary');
  expect([await find('borger'), (await find('borger', { scope: 'all' })).length]).toEqual([[], 1]);
  if (made === undefined) throw new Error('A correction was made.');
  valueOf(await server.call('correction.set', { takeBack: [made.id], bringBack: [] }));
  expect((await find('borger')).length).toBe(1);
  await provenance(words, 'furniture');
  expect(await find('borger', { scope: 'all' })).toEqual([]);
});

it('a hearing and a source can be searched alone', async () => {
  const { server, draft, find } = await opened();
  const other = valueOf(await server.call('hearing.create', { fields: { ...HEARING, title: 'En anden' } }));
  valueOf(await server.call('source.importText', { hearingId: other.id, title: 'Andet', text: 'Ingen borger glemmes.\n' }));
  expect((await find('borger')).length).toBe(2);
  expect(await find('borger', { hearingId: other.id })).toEqual(['source: Ingen [borger] glemmes.']);
  expect(await find('glemmes', { sourceId: draft.summary.id })).toEqual([]);
});

it('typing shows what begins so, after what is so', async () => {
  const { find } = await opened();
  expect((await find('kommun', { isTyping: true })).length).toBe(2);
  expect(await find('kommun')).toEqual(await find('kommunen'));
  expect(await find('besp', { isTyping: true })).toHaveLength(1);
  expect(await find('besp ', { isTyping: true })).toEqual([]);
});

it('two letters show what begins so, and how many there are', async () => {
  const { server, draft, result, find } = await opened();
  await server.call('source.importText', { hearingId: draft.summary.hearingId, title: 'Zoo', text: 'Zebraer og zoner.\n' });
  expect(await find('ze', { isTyping: true })).toEqual(['source: [Zebraer] og zoner.']);
  expect((await result('ze', { isTyping: true })).totals).toEqual({ source: 1, note: 0, response: 0 });
  expect(await find('ze')).toEqual([]);
});

it('words that stand side by side come first, also where more passages have them than can be weighed', async () => {
  const { server, draft, result, find } = await opened();
  const apart = Array.from({ length: 2100 }, (_, i) => `Zebraen står i nummer ${i} af alle zoner.`);
  const text = `${['Zebraen zoner holder til her.', ...apart].join('\n\n')}\n`;
  await server.call('source.importText', { hearingId: draft.summary.hearingId, title: 'Zoo', text });
  expect((await find('zebraen zoner', { limit: 5 })).at(0)).toBe('source: [Zebraen] [zoner] holder til her.');
  expect((await result('zebraen zoner')).totals.source).toBe(2101);
}, 30_000);

it('nothing that can be typed makes search fail', async () => {
  const { result } = await opened();
  const odd = [
    '"',
    '""',
    '*',
    'a*',
    'AND',
    'OR OR',
    'NEAR(a b, 2)',
    'NOT borger',
    '-borger',
    '^borger',
    'forms:borger',
    '{forms} : x',
    "'; DROP",
    '\u0000\u0001',
    '😀',
    '(',
    ')',
    '\\',
    '%',
    '\uD800',
    'a'.repeat(10_000),
    '" '.repeat(5000),
    'borger '.repeat(1400),
    'ﬁ ½ ①',
  ];
  for (const query of odd)
    for (const isTyping of [true, false]) expect((await result(query, { isTyping })).isComplete, query.slice(0, 20)).toBe(true);
  let state = 11;
  const signs = '"*()-:^{}+AND OR NOT NEAR æøå\n\t\u0000ab,0.\'';
  for (let i = 0; i < 500; i += 1) {
    let query = '';
    for (let k = 0; k < 20; k += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      query += signs.charAt(state % signs.length);
    }
    expect((await result(query, { isTyping: i % 2 === 0 })).isComplete, query).toBe(true);
  }
});

it('the index can be made again from nothing, and is then what it was', async () => {
  const { store, find } = await opened();
  const before = await find('kommunen');
  store.write(store.search.rebuild);
  expect(store.search.isCurrent()).toBe(false);
  expect(await find('kommunen')).toEqual(before);
});

it('a library that was indexed by other rules is indexed anew when it is opened', async () => {
  const root = temporaryFolder();
  const { close } = await opened(root);
  close();
  const file = path.join(root, 'library.sqlite');
  const db = new Database(file);
  db.exec("UPDATE search_rules SET version = 0; INSERT INTO search_index (search_index) VALUES ('delete-all')");
  db.close();
  forgetSeal(file);
  const again = testWorkbench({ root });
  const { hits } = valueOf(await again.server.call('search.query', { ...ANYWHERE, query: 'kommunen' }));
  expect(hits.length).toBeGreaterThan(0);
});

it('a library from before there was a search is found in when it has been opened', () => {
  const file = path.join(temporaryFolder(), 'library.sqlite');
  const db = new Database(file);
  migrate(db, 'unused', 0, MIGRATIONS.slice(0, 3));
  const { text, reader, ...structure } = structureText(DRAFT);
  const id = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
  const sum = createHash('sha256').update(text, 'utf8').digest('hex');
  db.exec(`INSERT INTO hearing VALUES ('${id('1')}', 'Høring', '', '', NULL, NULL, '', 1, 1, NULL);
    INSERT INTO source VALUES ('${id('2')}', '${id('1')}', 'heard', 'Kilde', NULL, 1, 1, NULL)`);
  db.prepare(`INSERT INTO source_version (id, source_id, number, file_name, original_sha256, reader, text, text_sha256, structure, guidepost_count, created_at)
    VALUES (?, ?, 1, 'kilde.txt', ?, ?, ?, ?, ?, 1, 1)`).run(
    id('3'),
    id('2'),
    '0'.repeat(64),
    reader,
    text,
    sum,
    JSON.stringify(structure),
  );
  db.close();
  const reopened = openStore(file, 7);
  if (!reopened.ok) throw new Error(JSON.stringify(reopened.failure));
  const store = reopened.value;
  onTestFinished(store.close);
  expect(store.search.isCurrent()).toBe(false);
  while (store.write(store.search.refreshOne));
  store.search.check();
  expect(store.search.find([{ isPhrase: false, words: ['borger'], isOpen: false }], ANYWHERE).totals).toEqual({
    source: 1,
    note: 0,
    response: 0,
  });
});
