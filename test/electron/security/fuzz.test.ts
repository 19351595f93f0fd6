import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Desktop } from '../../../electron/ipc/desktop.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { Failure } from '../../../shared/domain/failure.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { contract, type RequestName } from '../../../shared/ipc/contract.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf, withDraft, type TestWorkbench } from '../test-workbench.ts';
import { seeded, shapely, spoilt, type Known } from './malformed.ts';

/** Malformed inputs for each request; the long run asks for a thousand. */
const INPUTS = Number(process.env['PEJLING_FUZZ'] ?? 100);
/** Milliseconds for all of them; a hundred each take some seconds. */
const TIME = 600_000;

/** A library with one of everything that requests ask for by name. */
async function stocked(bench: TestWorkbench): Promise<Known> {
  const { server } = bench;
  const reading = await withDraft(bench);
  const { hearingId, id: sourceId, versionId } = reading.summary;
  const note = valueOf(await server.call('annotation.create', noteOn(reading, 'Ingen borger', { text: noteTextOf('Hvem betaler?') })));
  const reply = valueOf(await server.call('reply.add', { annotationId: note.id, text: noteTextOf('Kommunen') }));
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
  const snapshot = valueOf(await server.call('snapshot.take', { responseId, name: 'Udkast' }));
  return new Map<string, readonly unknown[]>([
    ['hearingId', [hearingId]],
    ['sourceId', [sourceId]],
    ['sourceVersionId', [versionId]],
    ['versionId', [versionId]],
    ['annotationId', [note.id]],
    ['passageId', note.passages.map(({ id }) => id)],
    ['replyId', [reply.id]],
    ['responseId', [responseId]],
    ['snapshotId', [snapshot.id]],
  ]);
}

/** What takes things away comes last, so that the others have something to work on. */
const takesAway = (name: string): boolean => /erase|delete|remove|restore|discard/i.test(name);
// as: the contract's own keys.
const names = (Object.keys(contract) as RequestName[]).toSorted((a, b) => Number(takesAway(a)) - Number(takesAway(b)));

it(
  `answers ${String(INPUTS)} malformed inputs for each request with a result, changes nothing where it refuses, and never leaves its folder`,
  async () => {
    const outside = temporaryFolder();
    const root = path.join(outside, 'data');
    mkdirSync(root);
    writeFileSync(path.join(outside, 'bystander'), 'x');
    const suggested: string[] = [];
    const desktop: Desktop = {
      ...noDesktop,
      chooseWhereToSave: async (name) => (suggested.push(name), null),
      chooseWhereToKeep: async (name) => (suggested.push(name), null),
      chooseWhereToSaveNotes: async (name) => (suggested.push(name), null),
      chooseWhereToSaveMail: async (name) => (suggested.push(name), null),
    };
    // Upkeep waits for a pause in the work, and would write in the middle of it.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const bench = testWorkbench({
      root,
      desktop,
      renderPages: async () => ({ ok: true, value: [{ id: 'side-1', picture: { svg: '<svg/>', outlines: [] }, places: [] }] }),
    });
    const known = await stocked(bench);
    while (bench.store.write(bench.store.search.refreshOne)) continue;
    const beside = new Database(path.join(root, 'library.sqlite'), { readonly: true });
    const version = (): unknown => beside.pragma('data_version', { simple: true });
    const random = seeded(20_250_912);
    const wrong: string[] = [];
    const tally = new Map<string, number>();
    for (const name of names) {
      for (let each = 0; each < INPUTS; each += 1) {
        const input = spoilt(shapely(contract[name].input, '', random, known), random);
        const before = version();
        let answer: unknown;
        try {
          answer = await bench.server.request(name, input);
        } catch (error) {
          wrong.push(`${name} threw ${String(error)}`);
          continue;
        }
        const { ok, failure } = Object(answer);
        tally.set(ok === true ? 'answered' : String(failure?.code), (tally.get(ok === true ? 'answered' : String(failure?.code)) ?? 0) + 1);
        if (ok === true) continue;
        if (ok !== false || !Failure.safeParse(failure).success) wrong.push(`${name} answered ${JSON.stringify(answer)}`);
        else if (failure.code === 'unexpected') wrong.push(`${name}: ${String(failure.reason)}`);
        else if (version() !== before) wrong.push(`${name} refused with ${String(failure.code)} and changed the library`);
      }
    }
    if (INPUTS >= 1000) console.log(names.length * INPUTS, [...tally]);
    expect([...new Set(wrong)]).toEqual([]);
    expect(suggested.filter((name) => name !== path.basename(name) || name.includes('\\') || name.includes('\0'))).toEqual([]);
    expect(readdirSync(outside).toSorted()).toEqual(['bystander', 'data']);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(beside.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(beside.pragma('foreign_key_check')).toEqual([]);
    beside.close();
    bench.store.search.check();
  },
  TIME,
);
