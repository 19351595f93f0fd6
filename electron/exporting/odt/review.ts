import type { InlineReview, PrintedComment, PrintedStamp } from '../../../shared/response/printable-review.ts';
import { wordTime } from '../../../shared/response/word-time.ts';
import { cleanLines } from '../clean-text.ts';
import type { ComposedInline } from '../composed-inline.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { initialsOf, nameOf } from '../docx-review.ts';
import { placesOf } from '../remark-places.ts';
import { element, words } from './xml.ts';

/** Without the zone, as ODF writes the time of a place; the same as in a Word file. */
const timeOf = (at: number): string => wordTime(at).replace(/(?:\.\d+)?Z$/u, '');

const by = (stamp: PrintedStamp): string[] => [
  element('dc:creator', {}, escapeMarkup(nameOf(stamp))),
  element('dc:date', {}, timeOf(stamp.at)),
];

/** What is proposed for a document and said of it, written where it stands. */
export function odtReview(printed: readonly PrintedComment[], inlines: readonly ComposedInline[]) {
  const places = placesOf(inlines);
  const starts = new Map<ComposedInline, string[]>();
  const ends = new Map<ComposedInline, string[]>();
  const loose: string[] = [];
  let remarks = 0;
  const annotation = (stamp: PrintedStamp, text: string, attributes: Readonly<Record<string, string | undefined>>): string => {
    const lines = cleanLines(text);
    return element(
      'office:annotation',
      attributes,
      ...by(stamp),
      element('meta:creator-initials', {}, escapeMarkup(initialsOf(nameOf(stamp)))),
      ...(lines.length === 0 ? [''] : lines).map((line) => element('text:p', {}, words(line))),
    );
  };
  for (const comment of printed) {
    const place = places.get(comment.id);
    const resolved = comment.isResolved ? 'true' : undefined;
    const parent = `k${String((remarks += 1))}`;
    const thread = [
      [parent, annotation(comment, comment.text, { 'office:name': parent, 'loext:resolved': resolved })],
      ...comment.replies.map((reply) => {
        const name = `k${String((remarks += 1))}`;
        return [name, annotation(reply, reply.text, { 'office:name': name, 'loext:resolved': resolved, 'loext:parent-name': parent })];
      }),
    ] as const;
    for (const [name = '', xml = ''] of thread) {
      if (place === undefined) {
        loose.push(xml);
        continue;
      }
      starts.set(place[0], [...(starts.get(place[0]) ?? []), xml]);
      ends.set(place[1], [...(ends.get(place[1]) ?? []), element('office:annotation-end', { 'office:name': name })]);
    }
  }

  const regions: string[] = [];
  /** Keeps what a change is; gives how the text refers to it. */
  const region = (...kinds: readonly string[]): { 'text:change-id': string } => {
    const id = `e${String(regions.length + 1)}`;
    regions.push(element('text:changed-region', { 'xml:id': id, 'text:id': id }, ...kinds));
    return { 'text:change-id': id };
  };
  const insertion = (stamp: PrintedStamp): string => element('text:insertion', {}, element('office:change-info', {}, ...by(stamp)));
  const inserted = (stamp: PrintedStamp): readonly [string, string] => {
    const id = region(insertion(stamp));
    return [element('text:change-start', id), element('text:change-end', id)];
  };
  /**
   * `before`: who had proposed the words that are to go again. The schema of ODF 1.3 knows one kind of change for a region; LibreOffice
   * writes both there, and loses the first when it stands within or around the other.
   */
  const deleted = (stamp: PrintedStamp, paragraphs: readonly string[], before?: PrintedStamp): string => {
    const gone = paragraphs.map((content) => element('text:p', {}, content));
    const deletion = element('text:deletion', {}, element('office:change-info', {}, ...by(stamp)), ...gone);
    return element('text:change', region(deletion, before === undefined ? '' : insertion(before)));
  };
  return {
    /** Words with what is proposed for them; those that are to go stand with the proposals, as ODF has it. */
    tracked: (xml: string, review: InlineReview | undefined): string => {
      if (review?.deleted !== undefined) return deleted(review.deleted, [xml], review.inserted);
      if (review?.inserted === undefined) return xml;
      const [start, end] = inserted(review.inserted);
      return start + xml + end;
    },
    /** Words with the remarks that begin and end at them. */
    remarked: (inline: ComposedInline, xml: string): string => [...(starts.get(inline) ?? []), xml, ...(ends.get(inline) ?? [])].join(''),
    /** Around a break between two paragraphs that is proposed to come. */
    breakToCome: inserted,
    /** In place of a break that is proposed to go. */
    breakToGo: (stamp: PrintedStamp): string => deleted(stamp, ['', '']),
    /** Remarks whose words are gone. */
    loose: loose.join(''),
    /** All that is proposed; '' where nothing is. To be asked for when the rest is written. */
    changes: (): string => (regions.length === 0 ? '' : element('text:tracked-changes', { 'text:track-changes': 'false' }, ...regions)),
  };
}
export type OdtReview = ReturnType<typeof odtReview>;
