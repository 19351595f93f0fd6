import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import type { SourceReading } from '../../../shared/corrections/source-reading.ts';
import { ImportId, type HearingId, type ResponseId, type SourceId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { EVERYTHING } from '../../../shared/packages/package-choice.ts';
import { commentStore } from '../../../shared/response/comments.ts';
import { fillLetter, loadResponseDoc, replaceBody, type NodeJson } from '../../../shared/response/response-doc.ts';
import { EMPTY_SENDER_FIELDS } from '../../../shared/response/sender-profile.ts';
import { KAREN, paragraph } from '../../electron/exporting/review/reviewed-answer.ts';
import { smallPng } from '../../electron/exporting/small-png.ts';
import { noteOn } from '../../electron/note-on.ts';
import { PAYLOADS } from '../../electron/security/payloads.ts';
import { temporaryFolder } from '../../electron/temporary-folder.ts';
import { HEARING, rangeOf, TEST_NOW, testWorkbench, valueOf, type TestWorkbench } from '../../electron/test-workbench.ts';
import { hostileBody, hostileLetter, REMARKED } from './answer.ts';
import { hostileFiles, hostileNotes, markOf, passageOf, together } from './files.ts';

const payload = (place: number): string => PAYLOADS[place] ?? '';

/** The sources in every format, in order; the first has a second version. */
async function importAll({ server }: TestWorkbench, hearingId: HearingId): Promise<readonly SourceId[]> {
  const files = (await hostileFiles()).map(({ name, bytes }) => ({ name, bytes }));
  const outcomes = valueOf(await server.call('source.importFiles', { hearingId, files }));
  return outcomes.map((outcome) => {
    if (outcome.kind === 'failed') throw new Error(`The file is read: ${JSON.stringify(outcome)}`);
    return outcome.source.id;
  });
}

/** Notes, themes, replies and a reason for passing over, by someone whose name is a payload. */
async function annotate({ server }: TestWorkbench, reading: SourceReading): Promise<void> {
  valueOf(await server.call('author.describe', { name: payload(2), role: 'chair' }));
  for (const [place, words] of together(PAYLOADS, 4).entries()) {
    const note = noteOn(reading, passageOf(place), { text: noteTextOf(words), themes: [words.slice(0, 200)] });
    const { id: annotationId } = valueOf(await server.call('annotation.create', note));
    if (place % 10 === 0) valueOf(await server.call('reply.add', { annotationId, text: noteTextOf(words) }));
  }
  valueOf(await server.call('notes.import', { sourceId: reading.summary.id }));
  const range = rangeOf(reading, 'Pejlemærke 4:');
  valueOf(await server.call('guidepost.skip', { sourceVersionId: reading.summary.versionId, range, reason: payload(10) }));
}

async function write({ server }: TestWorkbench, responseId: ResponseId, body: NodeJson): Promise<void> {
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, body);
  fillLetter(doc, hostileLetter());
  for (const [place, words] of together(PAYLOADS, 6).entries()) {
    if (place % 6 !== 5) continue;
    const id = `${REMARKED}${String(place)}`;
    commentStore(doc, null).add(id, { ...KAREN, name: words.slice(0, 200) }, words, noteTextOf(words), TEST_NOW);
    commentStore(doc, null).reply(id, `svar-${String(place)}`, KAREN, noteTextOf(words), TEST_NOW);
  }
  valueOf(await server.call('response.save', { responseId, update: Y.encodeStateAsUpdate(doc, before) }));
}

/** An answer with two versions, that has been written to a file and sent. */
async function answer(bench: TestWorkbench, hearingId: HearingId, reading: SourceReading): Promise<ResponseId> {
  const { server } = bench;
  const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
  const { sha256 } = valueOf(await server.call('picture.add', { bytes: smallPng(40, 8) }));
  await write(bench, responseId, { type: 'doc', content: [paragraph(payload(20)), paragraph(payload(21))] });
  valueOf(await server.call('snapshot.take', { responseId, name: payload(4) }));
  await write(bench, responseId, hostileBody(reading, sha256));
  valueOf(await server.call('response.rename', { responseId, title: payload(5) }));
  valueOf(await server.call('response.export', { responseId, format: 'md' }));
  const sentTo = { channel: 'e-mail', recipient: payload(6), sentAt: TEST_NOW } as const;
  valueOf(await server.call('sending.mark', { responseId, snapshotId: null, ...sentTo }));
  valueOf(await server.call('template.save', { responseId, name: payload(7) }));
  return responseId;
}

async function keepMaterial({ server }: TestWorkbench): Promise<void> {
  for (const words of together(PAYLOADS, 24)) {
    const body = { type: 'doc', content: [paragraph(words)] };
    valueOf(await server.call('textBlock.save', { textBlockId: null, name: words.slice(0, 120), body, hearingId: null }));
    const fields = { ...EMPTY_SENDER_FIELDS, senderName: words, senderAddress: words, otherContact: words, signatoryName: words };
    valueOf(await server.call('sender.save', { senderId: null, fields }));
  }
}

/** Renames the hearing and changes its first note. */
async function change({ server, store }: TestWorkbench, hearingId: HearingId, words: string): Promise<void> {
  valueOf(await server.call('hearing.update', { hearingId, fields: { ...HEARING, title: words, recipient: words } }));
  const [note] = store.annotations.ofHearing(hearingId);
  if (note === undefined) throw new Error('There are notes.');
  valueOf(await server.call('annotation.update', { annotationId: note.id, change: { text: noteTextOf(words) } }));
}

/**
 * Fills a library with text that would run if it were taken for more than text, in everything that people or their programs write. The
 * window opens on it; the package holds the hearing with other words where it has been changed here too.
 */
export async function hostileLibrary(root: string): Promise<{ readonly marks: readonly string[]; readonly packageFile: string }> {
  const elsewhere = temporaryFolder();
  const packageFile = path.join(elsewhere, '<img src=x onerror=globalThis.__xss=201>.pejling');
  const notesFile = path.join(elsewhere, 'noter.json');
  writeFileSync(notesFile, hostileNotes());
  const desktop = {
    ...noDesktop,
    chooseNotesFile: async () => notesFile,
    chooseWhereToKeep: async () => packageFile,
    choosePackage: async () => packageFile,
    chooseWhereToSave: async () => path.join(elsewhere, '<img src=x onerror=globalThis.__xss=202>.md'),
  };
  const bench = testWorkbench({ root, desktop });
  const { server } = bench;
  for (const title of together(PAYLOADS, 3).map((words) => words.slice(0, 300)))
    valueOf(
      await server.call('hearing.create', {
        fields: { ...HEARING, title, authority: title, journalNumber: title.slice(0, 100), recipient: title },
      }),
    );
  const { id: hearingId } = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const [sourceId, ...others] = await importAll(bench, hearingId);
  if (sourceId === undefined) throw new Error('There are sources.');
  const reading = valueOf(await server.call('source.read', { sourceId }));
  await annotate(bench, reading);
  const responseId = await answer(bench, hearingId, reading);
  await keepMaterial(bench);
  // A version in which some passages are others, so that notes wait for a person.
  const text = reading.document.text.replaceAll('slutter her', 'ender dér');
  const importId = ImportId.parse(crypto.randomUUID());
  valueOf(
    await server.call('source.importNewVersion', {
      sourceId,
      importId,
      from: { kind: 'pasted', text: `${text}\n\n${payload(1)}` },
      isSure: true,
    }),
  );

  const theirs = testWorkbench({ desktop });
  valueOf(await server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));
  const opened = valueOf(await theirs.server.call('package.open', { file: null, passphrase: null }));
  if (opened?.kind !== 'opened') throw new Error('The package is not locked.');
  valueOf(await theirs.server.call('package.merge', { openedId: opened.openedId }));
  await change(theirs, hearingId, payload(8));
  await change(bench, hearingId, payload(9));
  valueOf(await theirs.server.call('package.write', { hearingId, choice: EVERYTHING, passphrase: null }));

  valueOf(await server.call('backup.make', {}));
  valueOf(await server.call('preferences.rememberView', { view: { kind: 'workbench', hearingId, sourceId, responseId } }));
  bench.close();
  theirs.close();
  return { marks: ['txt', 'md', 'html', 'eml', 'docx', 'pdf'].slice(0, others.length + 1).map(markOf), packageFile };
}
