import { z } from 'zod';

/** Ids are branded, so that a swapped argument is a compile error. All are UUIDs. */
export const HearingId = z.uuid().brand<'HearingId'>();
export type HearingId = z.infer<typeof HearingId>;

export const SourceId = z.uuid().brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** One reading of one file: anchors refer to a version, never to a source alone. */
export const SourceVersionId = z.uuid().brand<'SourceVersionId'>();
export type SourceVersionId = z.infer<typeof SourceVersionId>;

export const AnnotationId = z.uuid().brand<'AnnotationId'>();
export type AnnotationId = z.infer<typeof AnnotationId>;

/** One passage that a note stands on. */
export const PassageId = z.uuid().brand<'PassageId'>();
export type PassageId = z.infer<typeof PassageId>;

export const ReplyId = z.uuid().brand<'ReplyId'>();
export type ReplyId = z.infer<typeof ReplyId>;

export const AuthorId = z.uuid().brand<'AuthorId'>();
export type AuthorId = z.infer<typeof AuthorId>;

/** A person's decision on a guidepost: that nothing is to be said of it. */
export const GuidepostDecisionId = z.uuid().brand<'GuidepostDecisionId'>();
export type GuidepostDecisionId = z.infer<typeof GuidepostDecisionId>;

/** One change of one field of a note, a reply or a passage. */
export const NoteEditId = z.uuid().brand<'NoteEditId'>();
export type NoteEditId = z.infer<typeof NoteEditId>;

export const ResponseId = z.uuid().brand<'ResponseId'>();
export type ResponseId = z.infer<typeof ResponseId>;

/** A sender that letters can be begun from. */
export const SenderProfileId = z.uuid().brand<'SenderProfileId'>();
export type SenderProfileId = z.infer<typeof SenderProfileId>;

/** A template that a user has made of an answer. */
export const OwnTemplateId = z.uuid().brand<'OwnTemplateId'>();
export type OwnTemplateId = z.infer<typeof OwnTemplateId>;

/** Words that a user has put aside to use again. */
export const TextBlockId = z.uuid().brand<'TextBlockId'>();
export type TextBlockId = z.infer<typeof TextBlockId>;

export const CorrectionId = z.uuid().brand<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;

/** One file on its way into the library: known until it has come in, for its progress and to cancel it. */
export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

/** SHA-256 of a file's bytes, lower-case hexadecimal. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;
