import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { AnnotationId, PassageId, ReplyId } from '../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import type { SourceReading } from '../../../shared/corrections/source-reading.ts';
import type { Workbench } from '../../../electron/workbench.ts';
import { testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

/** Many for a hearing: thirty volunteers with more than a hundred notes each. */
const NOTES = 5000;

/** Longest that reading or changing them all may take on a computer that is busy, in milliseconds. Free, it takes about 100 to read them. */
const LONGEST_READING = 1500;
const LONGEST_CHANGING = 15_000;

function fill({ store }: Workbench, { summary, document }: SourceReading): AnnotationId[] {
  const authorId = store.authors.selfId();
  const anchor = anchorFor(document.text, { start: 0, end: 30 });
  if (anchor === null) throw new Error('The draft has words.');
  return store.write(() =>
    Array.from({ length: NOTES }, (_, at) => {
      const annotationId = AnnotationId.parse(randomUUID());
      const replyId = ReplyId.parse(randomUUID());
      const passageId = PassageId.parse(randomUUID());
      const about = { annotationId, subject: 'note', subjectId: annotationId, authorId } as const;
      store.annotations.insert({ id: annotationId, sourceId: summary.id, authorId }, at);
      store.noteLog.record({ ...about, field: 'text', value: noteTextOf('Hvem betaler?\nOg hvornår?') }, at);
      store.noteLog.record({ ...about, field: 'themes', value: ['Økonomi'] }, at);
      store.annotations.insertPassage({ id: passageId, annotationId, sourceVersionId: summary.versionId, scope: 'words', anchor }, at);
      store.annotations.insertReply({ id: replyId, annotationId, authorId }, at);
      const text = noteTextOf('Det gør kommunen.');
      store.noteLog.record({ ...about, subject: 'reply', subjectId: replyId, field: 'text', value: text }, at);
      return annotationId;
    }),
  );
}

it('five thousand notes with replies are read in a moment, and changed all at once', { timeout: 60_000 }, async () => {
  const workbench = testWorkbench();
  const { server, store } = workbench;
  const reading = await withDraft(workbench);
  const { id: sourceId, hearingId } = reading.summary;
  const annotationIds = fill(workbench, reading);
  const took = async (ask: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await ask();
    return performance.now() - start;
  };
  const listing = await took(async () => expect(valueOf(await server.call('annotation.list', { sourceId }))).toHaveLength(NOTES));
  const ofHearing = await took(async () => expect(valueOf(await server.call('annotation.ofHearing', { hearingId }))).toHaveLength(NOTES));
  const change = { status: 'used', addTheme: 'Retssikkerhed' } as const;
  const changing = await took(async () => valueOf(await server.call('annotation.updateMany', { annotationIds, change })));
  const changed = store.annotations.ofSource(sourceId);
  expect(changed.every(({ status, themes }) => status === 'used' && themes.join() === 'Økonomi,Retssikkerhed')).toBe(true);
  expect(changed.every(({ replies }) => replies.length === 1)).toBe(true);
  expect(Math.max(listing, ofHearing)).toBeLessThan(LONGEST_READING);
  expect(changing).toBeLessThan(LONGEST_CHANGING);
});
