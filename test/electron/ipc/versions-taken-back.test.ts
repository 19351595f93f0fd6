import { describe, expect, it } from 'vitest';
import { SourceVersionId } from '../../../shared/domain/ids.ts';
import { readHere } from '../read-here.ts';
import { NO_ID, valueOf } from '../test-workbench.ts';
import { anImport, CHANGED, dropped, FIRST, KEPT, opened, REMOVED, SECOND } from '../versions-workbench.ts';

describe('a version that is taken back', () => {
  it('leaves everything as it was before, and comes back with all that was on it', async () => {
    const { bring, note, notes, open, read, server, versions } = await opened();
    for (const words of [KEPT, CHANGED, REMOVED]) await note(words);
    const [first, asMade] = [await read(), await notes()];
    valueOf(await bring(SECOND));
    const sourceVersionId = (await read()).summary.versionId;
    const own = await note('Biblioteket hjælper enhver');
    const [waiting] = await open();
    if (waiting === undefined) throw new Error('One waits.');
    valueOf(await server.call('passage.decide', { passageId: waiting.passageId, decision: { kind: 'confirm' } }));
    const [second, onSecond, stillOpen] = [await read(), await notes(), await open()];

    const ids = valueOf(await server.call('source.removeVersion', { sourceVersionId }));
    expect(await read()).toEqual({ ...first, summary: { ...first.summary, annotationCount: 4 } });
    expect((await notes()).filter(({ id }) => id !== own.id)).toEqual(asMade);
    // The note that was made on it waits for a place in the version that is left.
    expect((await open()).map(({ annotationId }) => annotationId)).toEqual([own.id]);
    expect(await versions()).toHaveLength(1);

    valueOf(await server.call('source.restoreVersions', { sourceVersionIds: ids }));
    expect(await read()).toEqual(second);
    expect(await notes()).toEqual(onSecond);
    expect(await open()).toEqual(stillOpen);
  });

  it('is passed over when the next one comes: notes are followed from the one before it, and made on it from itself', async () => {
    const { bring, note, notes, read, server } = await opened();
    const kept = await note(REMOVED);
    valueOf(await bring(SECOND));
    const own = await note('Biblioteket hjælper enhver');
    valueOf(await server.call('source.removeVersion', { sourceVersionId: (await read()).summary.versionId }));
    valueOf(
      await bring(
        `${FIRST}\nPejlemærke 4: Digital hjælp til alle\nBiblioteket hjælper enhver, der ikke selv kan finde ud af skærmene derhjemme.\n`,
      ),
    );
    const kinds = new Map((await notes()).map(({ id, passages: [passage] }) => [id, passage?.placement.kind]));
    expect(kinds.get(kept.id)).toBe('exact');
    expect(kinds.get(own.id)).toMatch(/exact|moved/);
  });

  it('is found by words again only where it is the newest', async () => {
    const { bring, read, server, hearingId } = await opened();
    valueOf(await bring(SECOND));
    const sourceVersionId = (await read()).summary.versionId;
    const hits = async (): Promise<string> =>
      JSON.stringify(
        valueOf(
          await server.call('search.query', { query: 'biblioteket', isTyping: false, hearingId, sourceId: null, scope: 'all', limit: 20 }),
        ),
      );
    expect(await hits()).toContain('skærmene');
    const ids = valueOf(await server.call('source.removeVersion', { sourceVersionId }));
    expect(await hits()).not.toContain('skærmene');
    valueOf(await server.call('source.restoreVersions', { sourceVersionIds: ids }));
    expect(await hits()).toContain('skærmene');
  });

  it('cannot be the only one', async () => {
    const { read, server } = await opened();
    const { versionId: sourceVersionId } = (await read()).summary;
    expect(await server.call('source.removeVersion', { sourceVersionId })).toMatchObject({
      ok: false,
      failure: { code: 'invalid-request' },
    });
  });
});

describe('what is asked in bad faith', () => {
  it('finds nothing and changes nothing', async () => {
    const { bring, server, versions, hearingId, sourceId, read } = await opened();
    const missing = SourceVersionId.parse(NO_ID);
    for (const answer of [
      await server.call('source.readVersion', { sourceVersionId: missing }),
      await server.call('source.removeVersion', { sourceVersionId: missing }),
      await server.call('source.restoreVersions', { sourceVersionIds: [missing] }),
      await server.call('source.restoreVersions', { sourceVersionIds: [(await read()).summary.versionId, missing] }),
      await server.request('source.restoreVersions', { sourceVersionIds: [] }),
      await server.request('placements.open', { hearingId: NO_ID }),
      await server.request('citations.open', { hearingId: NO_ID }),
      await server.request('source.versions', { sourceId: NO_ID }),
      await server.request('source.importNewVersion', {
        sourceId,
        importId: NO_ID,
        from: { kind: 'path', path: '/etc/passwd' },
        isSure: true,
      }),
      await bring('', { from: { kind: 'chosen' } }),
      await bring(''),
      await bring('', { from: dropped(' \n\t\n') }),
      await bring('', { from: { kind: 'dropped', name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.7 afbrudt') } }),
    ])
      expect(answer.ok).toBe(false);
    expect(await versions()).toHaveLength(1);
    valueOf(await server.call('source.delete', { sourceId }));
    expect((await bring(SECOND)).ok).toBe(false);
    expect(valueOf(await server.call('placements.open', { hearingId }))).toEqual([]);
  });

  it('a name with folders in it, a text of one character and one with control signs are texts like others', async () => {
    const { bring, read } = await opened();
    valueOf(await bring('', { from: dropped(SECOND, '../../etc/ny.txt') }));
    expect((await read()).summary.fileName).not.toContain('/');
    expect(valueOf(await bring('a'))).toEqual({ kind: 'unlike', file: 'udkast 2.txt' });
    expect(valueOf(await bring(`${SECOND}\u0007\u202E`))).toMatchObject({ kind: 'added' });
  });

  it('a source that goes while its new version is read stays gone, and one that is cancelled comes to nothing', async () => {
    const gate = Promise.withResolvers<undefined>();
    let held = false;
    const reading = {
      ...readHere,
      read: async (...file: Parameters<typeof readHere.read>) => {
        if (held) await gate.promise;
        return readHere.read(...file);
      },
    };
    const workbench = await opened({ reading });
    held = true;
    const importId = anImport();
    const cancelled = workbench.bring(SECOND, { importId });
    valueOf(await workbench.server.call('import.cancel', { importIds: [importId] }));
    const orphan = workbench.bring(SECOND);
    valueOf(await workbench.server.call('source.delete', { sourceId: workbench.sourceId }));
    gate.resolve(undefined);
    expect(await cancelled).toMatchObject({ ok: false });
    expect(await orphan).toEqual({ ok: false, failure: { code: 'not-found', what: 'source' } });
  });
});
