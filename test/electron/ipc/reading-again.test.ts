import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../electron/ipc/import-source.ts';
import { SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { READER_VERSION } from '../../../shared/text/reader-version.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { DRAFT, HEARING, rangeOf, testWorkbench, valueOf } from '../test-workbench.ts';

const NOW: SourceDocument = structureText(DRAFT);
/** As a reader before this one might have read the same file: the guidepost is running text, and the title lacks a word. */
const EARLIER: SourceDocument = {
  ...NOW,
  reader: READER_VERSION - 1,
  title: 'Pejlemærker',
  blocks: NOW.blocks.map((block) =>
    block.kind === 'heading' && block.role === 'guidepost'
      ? { kind: 'paragraph', start: block.start, end: block.end, provenance: block.provenance }
      : block,
  ),
};

/** A library whose one source was read as `first`, and whose reader now answers with `then`. */
async function withSource(first: SourceDocument, then: ReadDocument) {
  let readDocument: ReadDocument = () => ({ ok: true, value: first });
  const root = temporaryFolder();
  const workbench = testWorkbench({
    root,
    reading: { read: (...file) => readDocument(...file), prepare: () => undefined, close: () => undefined },
  });
  const hearing = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  const bytes = new TextEncoder().encode(DRAFT);
  const [outcome] = valueOf(
    await workbench.server.call('source.importFiles', { hearingId: hearing.id, files: [{ name: 'udkast.txt', bytes }] }),
  );
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  const sourceId = outcome.source.id;
  readDocument = then;
  const read = async () => valueOf(await workbench.server.call('source.read', { sourceId }));
  const again = () => workbench.server.call('source.readAgain', { sourceId });
  return { ...workbench, root, sourceId, read, again };
}

const readsNow: ReadDocument = () => ({ ok: true, value: NOW });

describe('a source that an older reader has read', () => {
  it('gets a new version when today’s reader reads it otherwise, and is called by its new title', async () => {
    const { again, read } = await withSource(EARLIER, readsNow);
    const before = await read();
    expect(before.document.reader).toBeLessThan(READER_VERSION);
    const outcome = valueOf(await again());
    const after = await read();
    expect(outcome).toEqual({ kind: 'changed', before: before.summary.versionId, after: after.summary.versionId });
    expect(after.document).toEqual(NOW);
    expect(after.summary).toMatchObject({ title: 'Pejlemærker for en ny indsats', guidepostCount: 1 });
  });

  it('keeps the name a person has given it', async () => {
    const { again, read, server, sourceId } = await withSource(EARLIER, readsNow);
    valueOf(await server.call('source.rename', { sourceId, title: 'Det fra udvalget' }));
    valueOf(await again());
    expect((await read()).summary.title).toBe('Det fra udvalget');
  });

  it('gets no version when it reads the same, and is not asked about again', async () => {
    const { again, read } = await withSource({ ...NOW, reader: READER_VERSION - 1 }, readsNow);
    const before = await read();
    expect(valueOf(await again())).toEqual({ kind: 'unchanged' });
    const after = await read();
    expect(after.summary.versionId).toBe(before.summary.versionId);
    expect(after.document.reader).toBe(READER_VERSION);
  });

  it('keeps notes on their words and corrections in force', async () => {
    const { again, read, server } = await withSource(EARLIER, readsNow);
    const before = await read();
    const sourceVersionId = before.summary.versionId;
    valueOf(
      await server.call('annotation.create', {
        sourceVersionId,
        range: rangeOf(before, 'Ingen borger efterlades alene.'),
        scope: 'words',
        type: 'support',
        text: [],
        themes: [],
      }),
    );
    valueOf(
      await server.call('correction.add', {
        sourceVersionId,
        replacing: [],
        corrections: [{ range: null, change: { kind: 'set-fact', field: 'issuer', value: 'Nordfyns Kommune' } }],
      }),
    );
    valueOf(await again());
    const after = await read();
    expect(after.document.issuer).toBe('Nordfyns Kommune');
    const [note] = valueOf(await server.call('annotation.list', { sourceId: after.summary.id }));
    expect(JSON.stringify(note)).toContain('Ingen borger efterlades alene.');
    expect(after.summary.annotationCount).toBe(1);
  });

  it('can be shown as it was read before, and then as it is read now', async () => {
    const { again, read, server, sourceId } = await withSource(EARLIER, readsNow);
    const outcome = valueOf(await again());
    if (outcome.kind !== 'changed') throw new Error('It reads otherwise.');
    valueOf(await server.call('source.useReading', { sourceId, versionId: outcome.before }));
    expect((await read()).document).toEqual(EARLIER);
    expect((await read()).summary.title).toBe('Pejlemærker');
    valueOf(await server.call('source.useReading', { sourceId, versionId: outcome.after }));
    expect((await read()).document).toEqual(NOW);
  });
});

describe('nothing is changed', () => {
  it('when the file cannot be read any more', async () => {
    const { again, read } = await withSource(EARLIER, () => ({ ok: false, failure: { code: 'file-damaged', file: 'udkast.txt' } }));
    const before = await read();
    expect(await again()).toEqual({ ok: false, failure: { code: 'file-damaged', file: 'udkast.txt' } });
    expect(await read()).toEqual(before);
  });

  it('when the kept file is gone', async () => {
    const { again, read, root } = await withSource(EARLIER, readsNow);
    const before = await read();
    rmSync(path.join(root, 'originals'), { recursive: true });
    expect(await again()).toEqual({ ok: false, failure: { code: 'original-missing', file: 'udkast.txt' } });
    expect(await read()).toEqual(before);
  });

  it('when the source was deleted while it was read', async () => {
    const { again, server, sourceId, store } = await withSource(EARLIER, async () => {
      store.sources.setAside(sourceId, Date.UTC(2030, 0, 1));
      return { ok: true, value: NOW };
    });
    expect(await again()).toEqual({ ok: false, failure: { code: 'not-found', what: 'source' } });
    valueOf(await server.call('source.restore', { sourceId }));
    expect(valueOf(await server.call('source.read', { sourceId })).document).toEqual(EARLIER);
  });

  it('by another source’s reading', async () => {
    const { server, sourceId } = await withSource(EARLIER, readsNow);
    const versionId = SourceVersionId.parse('11111111-1111-4111-8111-111111111111');
    expect(await server.call('source.useReading', { sourceId, versionId })).toEqual({
      ok: false,
      failure: { code: 'not-found', what: 'source' },
    });
  });
});
