import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { SourceVersionId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { NO_ID, TEST_NOW, valueOf, withDraft } from '../test-workbench.ts';
import { anImport, CHANGED, KEPT, MOVED, opened, OTHER, REMOVED, SECOND, FIRST } from '../versions-workbench.ts';

/** A library whose dialog answers with the files named in `answers`, one at a time. */
async function withFiles(files: Record<string, string>, answers: string[]) {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  return { root, ...(await opened({ desktop: { ...noDesktop, chooseNewVersion: async () => answers.shift() ?? null } })) };
}

describe('a new version of a source', () => {
  it('keeps the one before, tells how the notes fare, and lists exactly those that wait', async () => {
    const { bring, note, open, versions, read, told } = await opened();
    for (const words of [KEPT, CHANGED, REMOVED, MOVED]) await note(words);
    const before = (await read()).summary.versionId;
    told.length = 0;
    expect(valueOf(await bring(SECOND))).toMatchObject({
      kind: 'added',
      source: { fileName: 'udkast 2.txt', guidepostCount: 4 },
      fates: { unchanged: 1, moved: 2, toPlace: 1 },
      citations: 0,
    });
    expect(told).toEqual([['library', 'annotations']]);
    expect((await versions()).map(({ number, fileName, isCurrent }) => [number, fileName, isCurrent])).toEqual([
      [1, 'udkast.txt', false],
      [2, 'udkast 2.txt', true],
    ]);
    expect(
      (await open()).map(({ outcome, old, candidates, oldVersionId }) => [outcome, old.words, candidates[0]?.words, oldVersionId]),
    ).toEqual([
      ['moved', CHANGED, 'Kommunen tager kontakt inden for fjorten dage.', before],
      ['orphaned', REMOVED, undefined, before],
      ['moved', MOVED, MOVED, before],
    ]);
    const [, , moved] = await open();
    expect([moved?.old.guidepost?.number, moved?.candidates[0]?.guidepost?.number]).toEqual(['2', '4']);
  });

  it('is no new version when its bytes are those of the present one', async () => {
    const { bring, versions } = await opened();
    expect(valueOf(await bring(FIRST))).toMatchObject({ kind: 'already-there' });
    expect(await versions()).toHaveLength(1);
  });

  it('is asked about when it is another document, and brought in when a person is sure', async () => {
    const { bring, versions, note, open } = await opened();
    await note(KEPT);
    expect(valueOf(await bring(OTHER))).toEqual({ kind: 'unlike', file: 'udkast 2.txt' });
    expect(await versions()).toHaveLength(1);
    expect(valueOf(await bring(OTHER, { isSure: true }))).toMatchObject({ kind: 'added', fates: { toPlace: 1 } });
    expect((await open()).map(({ outcome, candidates }) => [outcome, candidates])).toEqual([['orphaned', []]]);
  });

  it('is not asked about when it is the old one with much more, or a part of it', async () => {
    const { bring } = await opened();
    expect(valueOf(await bring(`${SECOND}\n${OTHER.repeat(40)}`))).toMatchObject({ kind: 'added' });
    expect(valueOf(await bring(`Pejlemærker for en ny indsats\n\n${MOVED}\n`))).toMatchObject({ kind: 'added' });
  });

  it('can be pasted', async () => {
    const { bring, read } = await opened();
    expect(valueOf(await bring('', { from: { kind: 'pasted', text: SECOND } }))).toMatchObject({ kind: 'added' });
    expect((await read()).summary.fileName).toBe('Indsat tekst.txt');
  });

  it('is chosen in the dialog, and asked for once more by its id when it must be asked about', async () => {
    const files: string[] = [];
    const { bring, server, root } = await withFiles({ 'ny.txt': OTHER, 'næste.txt': SECOND }, files);
    files.push(`${root}/ny.txt`, `${root}/næste.txt`);
    const chosen = valueOf(await server.call('source.chooseNewVersion', {}));
    expect(chosen?.name).toBe('ny.txt');
    const importId = chosen?.importId ?? anImport();
    const from = { kind: 'chosen' } as const;
    expect(valueOf(await bring('', { importId, from }))).toEqual({ kind: 'unlike', file: 'ny.txt' });
    expect(valueOf(await bring('', { importId, from, isSure: true }))).toMatchObject({ kind: 'added' });
    expect(await bring('', { importId, from })).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
    expect(valueOf(await server.call('source.chooseNewVersion', {}))?.name).toBe('næste.txt');
    files.length = 0;
    expect(valueOf(await server.call('source.chooseNewVersion', {}))).toBeNull();
  });

  it('is called by its own title where the source was, and by the name a person has given it where one has', async () => {
    const { bring, read, server, sourceId } = await opened();
    const renamed = SECOND.replace('Pejlemærker for en ny indsats', 'Pejlemærker for den nye indsats');
    valueOf(await bring(renamed));
    expect((await read()).summary.title).toBe('Pejlemærker for den nye indsats');
    valueOf(await server.call('source.rename', { sourceId, title: 'Det fra udvalget' }));
    valueOf(await bring(SECOND));
    expect((await read()).summary.title).toBe('Det fra udvalget');
  });

  it('carries out the corrections of the version before', async () => {
    const { bring, read, server } = await opened();
    const { summary } = await read();
    const corrections = [{ range: null, change: { kind: 'set-fact', field: 'issuer', value: 'Nordfyns Kommune' } } as const];
    valueOf(await server.call('correction.add', { sourceVersionId: summary.versionId, replacing: [], corrections }));
    valueOf(await bring(SECOND));
    expect((await read()).summary.issuer).toBe('Nordfyns Kommune');
  });

  it('three in a row: a note is followed from where it was last, and what a person confirmed is asked about once', async () => {
    const { bring, note, open, server, notes } = await opened();
    await note(CHANGED);
    valueOf(await bring(SECOND));
    const [waiting] = await open();
    if (waiting === undefined) throw new Error('It waits.');
    valueOf(await server.call('passage.decide', { passageId: waiting.passageId, decision: { kind: 'confirm' } }));
    expect(await open()).toEqual([]);
    valueOf(await bring(SECOND.replace('Baggrund', 'Baggrunden')));
    expect(await open()).toEqual([]);
    valueOf(await bring(SECOND.replace('fjorten dage', 'tre uger')));
    expect((await open()).map(({ outcome, candidates }) => [outcome, candidates[0]?.words])).toEqual([
      ['moved', 'Kommunen tager kontakt inden for tre uger.'],
    ]);
    expect((await notes())[0]?.passages[0]?.anchor.exact).toBe(CHANGED);
  });

  it('counts a file once however often it is read', async () => {
    const { store, versions, read, sourceId, bring } = await opened();
    const { summary, document } = await read();
    const { fileName, originalSha256 } = summary;
    const versionId = SourceVersionId.parse(randomUUID());
    store.sources.addVersion({ id: sourceId, versionId, fileName, originalSha256, document }, TEST_NOW * 2);
    expect(await versions()).toMatchObject([{ versionId, number: 1, isCurrent: true }]);
    valueOf(await bring(SECOND));
    expect((await versions()).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('citations', () => {
  it('wait when their words were changed or removed, and not while they stand anywhere letter by letter', async () => {
    const { bring, cite, openCitations } = await opened();
    await cite(KEPT, CHANGED, REMOVED, MOVED);
    expect(await openCitations()).toEqual([]);
    expect(valueOf(await bring(SECOND))).toMatchObject({ citations: 2 });
    expect((await openCitations()).map(({ state, index, old, candidates }) => [state, index, old.words, candidates[0]?.words])).toEqual([
      ['changed', 1, CHANGED, 'Kommunen tager kontakt inden for fjorten dage.'],
      ['removed', 2, REMOVED, undefined],
    ]);
  });

  it('of a version that was taken back wait in the version before it', async () => {
    const { bring, cite, openCitations, read, server } = await opened();
    valueOf(await bring(SECOND));
    await cite('Biblioteket hjælper enhver');
    expect(await openCitations()).toEqual([]);
    valueOf(await server.call('source.removeVersion', { sourceVersionId: (await read()).summary.versionId }));
    expect((await openCitations()).map(({ state }) => state)).toEqual(['removed']);
  });
});

describe('two versions compared', () => {
  it('show what was added, removed, changed, moved and renumbered, and what that means for notes and citations', async () => {
    const { bring, note, cite, read, server } = await opened();
    for (const words of [KEPT, CHANGED, REMOVED, MOVED]) await note(words);
    await cite(CHANGED, REMOVED);
    const olderId = (await read()).summary.versionId;
    valueOf(await bring(SECOND));
    const newerId = (await read()).summary.versionId;
    const difference = valueOf(await server.call('version.compare', { olderId, newerId }));
    expect(difference).toMatchObject({
      older: { number: 1, isCurrent: false },
      newer: { number: 2, isCurrent: true },
      guidepostNoun: 'pejlemærke',
    });
    expect(difference.parts.filter(({ isRenumbered }) => isRenumbered).map((part) => [part.old?.number, part.new?.number])).toEqual([
      ['3', '4'],
    ]);
    const kinds = new Set(difference.parts.flatMap(({ passages }) => passages.map(({ kind }) => kind)));
    for (const kind of ['added', 'removed', 'changed', 'moved']) expect(kinds).toContain(kind);
    expect(difference.notes.map(({ outcome }) => outcome).toSorted()).toEqual(['exact', 'moved', 'moved', 'orphaned']);
    for (const { old } of difference.notes) expect(old).not.toBeNull();
    expect(difference.citations.map(({ state, new: now }) => [state, now !== null])).toEqual([
      ['changed', true],
      ['removed', false],
    ]);
  });

  it('are of one source', async () => {
    const workbench = await opened();
    const draft = await withDraft(workbench);
    const { versionId } = (await workbench.read()).summary;
    const nothing = { ok: false, failure: { code: 'not-found', what: 'source' } };
    expect(await workbench.server.call('version.compare', { olderId: versionId, newerId: draft.summary.versionId })).toEqual(nothing);
    const newerId = SourceVersionId.parse(NO_ID);
    expect(await workbench.server.call('version.compare', { olderId: versionId, newerId })).toEqual(nothing);
  });
});

describe('an older version', () => {
  it('is read with the notes that were made on it where they were made, and without later ones', async () => {
    const { bring, note, read, server } = await opened();
    const made = await note(REMOVED);
    const { summary, document } = await read();
    valueOf(await bring(SECOND));
    await note('Biblioteket hjælper enhver');
    const older = valueOf(await server.call('source.readVersion', { sourceVersionId: summary.versionId }));
    expect(older.document).toEqual(document);
    expect(older.edition).toMatchObject({ number: 1, isCurrent: false, fileName: 'udkast.txt' });
    expect(older.notes).toEqual([made]);
  });
});
