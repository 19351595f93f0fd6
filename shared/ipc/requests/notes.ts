import { z } from 'zod';
import { Annotation, MAX_THEMES, NoteReply, PassageScope, Theme } from '../../domain/annotation.ts';
import { AnnotationId, HearingId, PassageId, ReplyId, SourceId, SourceVersionId } from '../../domain/ids.ts';
import { NoteText } from '../../domain/note-text.ts';
import { TextRange } from '../../domain/source-document.ts';
import { PassageDecision } from '../../notes/note-edit.ts';
import { NoteHistory } from '../../notes/note-history.ts';
import { command, Done, query } from '../define.ts';

/** Most notes changed at once. */
const MAX_NOTES = 10_000;

const fields = Annotation.pick({ type: true, text: true, themes: true, status: true, isResolved: true });
const onePassage = { sourceVersionId: SourceVersionId, range: TextRange, scope: PassageScope };
const ofAnnotation = z.strictObject({ annotationId: AnnotationId });
const ofPassage = z.strictObject({ passageId: PassageId });
const ofReply = z.strictObject({ replyId: ReplyId });

/** Everything that is deleted is set aside and can be restored; every change is recorded. */
export const noteRequests = {
  /** In document order of where they stand now; those without a place stand where their words stood. */
  'annotation.list': query(z.strictObject({ sourceId: SourceId }), z.array(Annotation), ['annotations', 'library']),
  /** The notes on all the hearing's sources, source by source in the order of the overview. */
  'annotation.ofHearing': query(z.strictObject({ hearingId: HearingId }), z.array(Annotation), ['annotations', 'library']),
  'annotation.create': command(
    z.strictObject({ ...onePassage, type: fields.shape.type, text: NoteText, themes: z.array(Theme).max(MAX_THEMES) }),
    Annotation,
    ['annotations', 'library'],
  ),
  /** What is not named stays. */
  'annotation.update': command(z.strictObject({ annotationId: AnnotationId, change: fields.partial() }), Annotation, ['annotations']),
  /** The same change of many notes, all of them or none. */
  'annotation.updateMany': command(
    z.strictObject({
      annotationIds: z.array(AnnotationId).max(MAX_NOTES),
      change: z.strictObject({
        status: fields.shape.status.optional(),
        addTheme: Theme.optional(),
        removeTheme: Theme.optional(),
        isResolved: z.boolean().optional(),
      }),
    }),
    Done,
    ['annotations'],
  ),
  'annotation.delete': command(ofAnnotation, Done, ['annotations', 'library']),
  'annotation.restore': command(ofAnnotation, Done, ['annotations', 'library']),
  /** A further passage of the same source. */
  'annotation.addPassage': command(z.strictObject({ annotationId: AnnotationId, ...onePassage }), Annotation, ['annotations']),
  /** The last one cannot be removed: then the note is to be deleted. */
  'annotation.removePassage': command(ofPassage, Annotation, ['annotations']),
  'annotation.restorePassage': command(ofPassage, Annotation, ['annotations']),
  'annotation.history': query(ofAnnotation, NoteHistory, ['annotations']),

  'reply.add': command(z.strictObject({ annotationId: AnnotationId, text: NoteText }), NoteReply, ['annotations']),
  'reply.update': command(z.strictObject({ replyId: ReplyId, text: NoteText }), NoteReply, ['annotations']),
  'reply.delete': command(ofReply, Done, ['annotations']),
  'reply.restore': command(ofReply, Done, ['annotations']),

  /** The themes in use on the hearing's notes, each once, in Danish order. */
  'themes.ofHearing': query(z.strictObject({ hearingId: HearingId }), z.array(Theme), ['annotations', 'library']),

  /** What a person says of where a passage stands in the newest version, which it was not made in. */
  'passage.decide': command(z.strictObject({ passageId: PassageId, decision: PassageDecision }), Annotation, ['annotations']),
} as const;
