import { z } from 'zod';
import { AnnotationId, ReplyId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { Provenance, TextRange } from '../domain/source-document.ts';
import { AnswerPlace } from '../response/answer-parts.ts';
import { Citation } from '../response/citation.ts';
import { LetterField } from '../response/letter.ts';
import { PictureName } from '../response/picture-name.ts';

/** 'blocking': it should not be sent as it stands. 'warning': look at it. 'information': good to know. */
export const Severity = z.enum(['blocking', 'warning', 'information']);
export type Severity = z.infer<typeof Severity>;

const Span = { from: z.int().nonnegative(), to: z.int().nonnegative() };

/**
 * What a finding is about, and where to go to see it. `from` and `to` are half-open UTF-16 offsets into the text there. `seen` tells the words of
 * the block or field as they were, see {@link seenWords}: what has been changed since is not put right at a place that holds other words now.
 */
export const CheckPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), ...AnswerPlace.shape, seen: z.string().optional() }),
  /** Words that a block or an image carries beside the text: its alternative text. */
  z.strictObject({ kind: z.literal('attribute'), at: AnswerPlace, name: z.string(), ...Span, seen: z.string().optional() }),
  z.strictObject({ kind: z.literal('letter'), field: LetterField, ...Span, seen: z.string().optional() }),
  /** What is said of the letter's logo to those who cannot see it. */
  z.strictObject({ kind: z.literal('logo'), ...Span, seen: z.string().optional() }),
  z.strictObject({ kind: z.literal('title'), ...Span, seen: z.string().optional() }),
  /** A note, or a reply to it. */
  z.strictObject({
    kind: z.literal('note'),
    annotationId: AnnotationId,
    replyId: ReplyId.nullable(),
    ...Span,
    seen: z.string().optional(),
  }),
  /** A remark on words of the answer, or a reply to it; or a proposal. */
  z.strictObject({
    kind: z.literal('comment'),
    commentId: z.string(),
    replyId: z.string().optional(),
    at: AnswerPlace.nullable(),
    ...Span,
    seen: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('file'), name: z.string(), ...Span }),
  z.strictObject({ kind: z.literal('metadata'), name: z.string(), ...Span }),
  z.strictObject({ kind: z.literal('source'), sourceId: SourceId, versionId: SourceVersionId, range: TextRange }),
  z.strictObject({ kind: z.literal('hearing'), field: z.enum(['receivedOn', 'deadline', 'journalNumber', 'recipient']) }),
  /** The answer as a whole, or the file made of it. */
  z.strictObject({ kind: z.literal('whole') }),
]);
export type CheckPlace = z.infer<typeof CheckPlace>;

/** What would put a finding right in one go, for whoever holds the answer to carry out. */
export const CheckRemedy = z.discriminatedUnion('kind', [
  /** Slør: puts `text` in the place of the words found there. */
  z.strictObject({ kind: z.literal('redact'), text: z.string() }),
  z.strictObject({ kind: z.literal('replace'), text: z.string() }),
  z.strictObject({ kind: z.literal('fill-letter'), field: LetterField, value: z.string() }),
  /** Puts a citation in the place of the words, or of the citation, found there. */
  z.strictObject({ kind: z.literal('cite'), citation: Citation }),
  z.strictObject({ kind: z.literal('set-level'), level: z.int().min(1).max(3) }),
  /** The next step is a person's: to decide that the guidepost is left without an answer. */
  z.strictObject({ kind: z.literal('skip-guidepost'), versionId: SourceVersionId, range: TextRange }),
]);
export type CheckRemedy = z.infer<typeof CheckRemedy>;

const common = { severity: Severity, place: CheckPlace, remedy: CheckRemedy.nullable() };
const finding = <Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) =>
  z.strictObject({ code: z.literal(code), ...common, facts: z.strictObject(facts) });

const Nothing = {};
const text = z.string();

/** What the check before sending has found, with what is needed to say it in words. */
export const CheckFinding = z.discriminatedUnion('code', [
  // Personal data. A personnummer is shown by its date alone, so that the finding does not spread it.
  finding('cpr', { certainty: z.enum(['certain', 'likely']), shown: text }),
  finding('e-mail', { text }),
  finding('telephone', { text }),
  finding('postal-address', { text }),
  // Quotations
  finding('citation-altered', { quote: text }),
  finding('citation-changed', { quote: text, now: text, reference: text }),
  finding('citation-moved', { quote: text, reference: text }),
  finding('citation-ambiguous', { quote: text, places: z.int() }),
  finding('citation-removed', { quote: text, source: text }),
  finding('citation-source-deleted', { quote: text, source: text.nullable() }),
  finding('citation-not-official', { quote: text, provenance: Provenance }),
  finding('quote-not-cited', { quote: text, reference: text }),
  finding('quote-misquoted', { quote: text, found: text, reference: text }),
  // Coverage
  finding('guidepost-missing', { noun: text, number: text.nullable(), title: text, source: text, mentioned: z.boolean() }),
  // Form
  finding('letter-field-empty', { field: LetterField }),
  finding('journal-number-differs', { letter: text, hearing: text }),
  finding('date-before-received', { date: text, receivedOn: text }),
  finding('date-after-deadline', { date: text, deadline: text }),
  finding('date-long-past', { date: text }),
  finding('date-in-the-future', { date: text }),
  finding('deadline-unknown', Nothing),
  finding('deadline-passed', { deadline: text }),
  finding('deadline-near', { deadline: text, hours: z.int() }),
  finding('deadline-differs', { hearing: text, document: text, source: text }),
  finding('hearing-short', { days: z.int() }),
  finding('placeholder', { text }),
  finding('comment-open', { text }),
  finding('suggestion-open', { text }),
  finding('amendment-without-proposal', Nothing),
  finding('hidden-text', { text }),
  finding('name-in-metadata', { name: text, value: text }),
  finding('name-in-answer', { text }),
  finding('answer-empty', Nothing),
  finding('sender-is-recipient', { name: text }),
  finding('repeated', { text }),
  // Arithmetic
  finding('table-sum', { row: text, column: text, computed: z.number(), stated: z.number() }),
  // Accessibility
  finding('heading-skipped', { text, from: z.int(), to: z.int() }),
  finding('heading-empty', Nothing),
  finding('heading-in-bold', { text }),
  finding('no-headings', { words: z.int() }),
  finding('alt-missing', Nothing),
  finding('alt-is-file-name', { alt: text }),
  finding('table-without-header', Nothing),
  finding('link-vague', { text, href: text }),
  finding('link-bare', { href: text }),
  finding('not-danish', Nothing),
  // The file, and spelling
  finding('picture-damaged', { how: z.enum(['unreadable', 'damaged', 'cut-off']), ...PictureName.shape }),
  finding('undrawable', { characters: text }),
  finding('file-too-large', { bytes: z.int(), limit: z.int() }),
  finding('spelling', { word: text, suggestions: z.array(text) }),
]);
export type CheckFinding = z.infer<typeof CheckFinding>;
export type CheckCode = CheckFinding['code'];
/** What each kind of finding tells of itself. */
export type FactsOf = { readonly [Finding in CheckFinding as Finding['code']]: Finding['facts'] };
export type FindingOf<Code extends CheckCode> = Extract<CheckFinding, { code: Code }>;
