import * as Y from 'yjs';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { noteTextOf } from '../../shared/domain/note-text.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import { bodyOf, fillLetter, loadResponseDoc, replaceBody } from '../../shared/response/response-doc.ts';
import type { RequestServer } from '../ipc/request-server.ts';
import type { ExampleFile } from '../platform/example-files.ts';
import { DEMO_DATE, DEMO_HEARING, DEMO_PASSAGES, DEMO_SENDER, demoSections, writeInto, type DemoPassage } from './demo-answer.ts';

/** A step of the demo did not succeed, for a reason that can be said in words. */
export class StepFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

function valueOf<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new StepFailed(result.failure);
  return result.value;
}

/** The document the demo is about. */
const HEARD_EXAMPLE = 'nordfyn';

async function importHeard(server: RequestServer, examples: readonly ExampleFile[]): Promise<SourceReading> {
  const example = examples.find((file) => file.id === HEARD_EXAMPLE);
  if (example === undefined) throw new Error('The Nordfyn document ships with the program.');
  const hearing = valueOf(await server.call('hearing.create', { fields: DEMO_HEARING }));
  const [outcome] = valueOf(
    await server.call('source.importFiles', { hearingId: hearing.id, files: [{ name: example.file, bytes: example.read() }] }),
  );
  if (outcome === undefined) throw new Error('One file gives one outcome.');
  if (outcome.kind === 'failed') throw new StepFailed(outcome.failure);
  return valueOf(await server.call('source.read', { sourceId: outcome.source.id }));
}

async function note(server: RequestServer, { summary, document }: SourceReading, passage: DemoPassage): Promise<Annotation> {
  const start = document.text.indexOf(passage.words);
  if (start < 0) throw new Error(`The document holds the words the demo notes: ${passage.words}`);
  const range = { start, end: start + passage.words.length };
  return valueOf(
    await server.call('annotation.create', {
      sourceVersionId: summary.versionId,
      range,
      scope: 'words',
      type: passage.type,
      text: noteTextOf(passage.note),
      themes: [...passage.themes],
    }),
  );
}

/** 'Pejlemærke 2: Skarp prioritering …', the title as the document gives it. */
function guidepostTitle({ document }: SourceReading, number: string): string {
  const found = document.blocks.find((block) => block.kind === 'heading' && block.role === 'guidepost' && block.number === number);
  if (found?.kind !== 'heading') throw new Error(`The Nordfyn document has a guidepost ${number}.`);
  return `Pejlemærke ${number}: ${document.text.slice(found.titleStart, found.end)}`;
}

/** The whole job up to the export: imports the Nordfyn document, notes three passages, writes an answer that quotes them. */
export async function demoSteps(
  server: RequestServer,
  examples: readonly ExampleFile[],
  report: (what: string) => void,
): Promise<ResponseId> {
  const reading = await importHeard(server, examples);
  const { summary, document } = reading;
  report(
    `Indlæst: ${summary.title} (${String(summary.pageCount ?? 0)} sider, ${String(summary.guidepostCount)} pejlemærker, ${String(document.text.length)} tegn)`,
  );

  const notes = {
    concern: await note(server, reading, DEMO_PASSAGES.concern),
    question: await note(server, reading, DEMO_PASSAGES.question),
    support: await note(server, reading, DEMO_PASSAGES.support),
  };
  report('Tre noter sat: en bekymring, et spørgsmål og en støtte');

  const response = valueOf(await server.call('response.create', { hearingId: summary.hearingId }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId: response.id })).updates);
  const before = Y.encodeStateVector(doc);
  const sections = demoSections(notes, { second: guidepostTitle(reading, '2'), fourth: guidepostTitle(reading, '4') });
  replaceBody(doc, writeInto(bodyOf(doc), sections, DEMO_SENDER.senderName));
  fillLetter(doc, { ...DEMO_SENDER, date: DEMO_DATE });
  valueOf(await server.call('response.save', { responseId: response.id, update: Y.encodeStateAsUpdate(doc, before) }));
  const quoted = Object.values(notes).map(({ id }) => id);
  valueOf(await server.call('annotation.updateMany', { annotationIds: quoted, change: { status: 'used' } }));
  report(`Svar skrevet og gemt: ${response.title} (tre citater i to afsnit)`);
  return response.id;
}
