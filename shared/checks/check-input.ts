import type { Hearing } from '../domain/hearing.ts';
import type { AnnotationId, ReplyId, Sha256, SourceId, SourceVersionId } from '../domain/ids.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { SourceRole } from '../domain/source.ts';
import type { AnswerPlace } from '../response/answer-parts.ts';
import type { SkippedGuidepost } from '../response/coverage.ts';
import type { Letter } from '../response/letter.ts';
import type { PictureState } from '../response/picture-state.ts';
import type { NodeJson } from '../response/response-doc.ts';
import type { CharacterRange } from '../text/character-ranges.ts';

/** A source that belongs to the hearing, or that the answer cites although it no longer does. */
export type CheckedSource = {
  readonly sourceId: SourceId;
  readonly title: string;
  readonly role: SourceRole;
  readonly isDeleted: boolean;
  /** Oldest first; the last is the newest. At least one. Of the older ones, those the answer cites. */
  readonly versions: readonly CheckedVersion[];
};

export type CheckedVersion = { readonly versionId: SourceVersionId; readonly document: SourceDocument };

/** A remark in the margin of the answer, or a proposed change to it. */
export type CheckedComment = {
  readonly id: string;
  readonly kind: 'comment' | 'suggestion';
  readonly isResolved: boolean;
  readonly text: string;
  readonly replies?: readonly { readonly id: string; readonly text: string }[];
  readonly at: AnswerPlace | null;
};

/** The words of a note, or of a reply to it. */
export type CheckedNote = { readonly annotationId: AnnotationId; readonly replyId: ReplyId | null; readonly text: string };

/** A word that a spelling checker does not know. */
export type CheckedWord = { readonly place: AnswerPlace; readonly word: string; readonly suggestions: readonly string[] };

/** A picture of the answer, or its logo. 'unreadable': its bytes are gone, or are no longer those that were kept. */
export type CheckedPicture = { readonly sha256: Sha256; readonly state: PictureState | 'unreadable' };

/** Everything the check before sending looks at. What is not known yet is empty or null, and is not judged. */
export type CheckInput = {
  readonly title: string;
  readonly letter: Letter;
  readonly body: NodeJson;
  readonly hearing: Hearing;
  readonly sources: readonly CheckedSource[];
  readonly skips: readonly SkippedGuidepost[];
  /** Notes are not sent, but may be handed on with the case. */
  readonly notes: readonly CheckedNote[];
  readonly comments: readonly CheckedComment[];
  /** Names of the file the answer becomes, and of what goes with it. */
  readonly fileNames: readonly string[];
  /** What the file will say of itself beside title and sender: author, company … */
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  /** The answer is sent without the writer's name. */
  readonly isAnonymous: boolean;
  /** Names that an anonymous answer must not say. */
  readonly namesOfSenders: readonly string[];
  /** Bytes of the file the answer became; null before it has. */
  readonly exportedBytes: number | null;
  readonly spelling: readonly CheckedWord[];
  readonly pictures: readonly CheckedPicture[];
  /** Characters that a PDF's fonts can draw, in order; null where that is not known. */
  readonly drawable: readonly CharacterRange[] | null;
  /** UTC milliseconds. */
  readonly now: number;
};
