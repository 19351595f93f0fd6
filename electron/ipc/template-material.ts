import type { Hearing } from '../../shared/domain/hearing.ts';
import type { HearingId, SourceId } from '../../shared/domain/ids.ts';
import { plainNoteText } from '../../shared/domain/note-text.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { placeOf } from '../../shared/notes/places.ts';
import type { RemarkLine, TemplateMaterial } from '../../shared/response/built-in-templates.ts';
import type { Sender } from '../../shared/response/sender.ts';
import { guidepostNoun, outlineOf, type OutlineEntry } from '../../shared/text/outline.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';

/** The calendar day of a moment on this computer. */
const localDate = (instant: number): string => {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

type Heard = { readonly sourceId: SourceId; readonly title: string; readonly document: SourceDocument };

/** The documents of a hearing that are heard, in their newest versions, as people have corrected them. */
export const heardSources = (store: Store, hearingId: HearingId): Heard[] =>
  store.sources
    .list()
    .filter((source) => source.hearingId === hearingId && source.role === 'heard')
    .flatMap(({ id, versionId }) => {
      const version = correctedVersion(store, versionId);
      return version === null ? [] : [{ sourceId: id, title: version.title, document: version.document }];
    });

/** Where several documents are heard, no title of theirs says what an answer is about: the hearing's does. */
export const onlyOne = (heard: readonly Heard[]): Heard | null => (heard.length === 1 ? (heard[0] ?? null) : null);

/** 'Pejlemærke 2: Skarp prioritering'; a guidepost without a number of its own by its title. */
const nameOf = ({ role, number, title }: OutlineEntry, noun: string): string =>
  role === 'guidepost' && number !== null ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${number}: ${title}` : title;

type Line = RemarkLine & { readonly remarks: string[]; readonly proposals: string[] };

/** A line for each guidepost of a document, or for each of its sections where it has none, with what has been noted there. */
function linesOf({ sourceId, document }: Heard, notes: ReturnType<Store['annotations']['ofHearing']>): Line[] {
  const outline = outlineOf(document);
  const guideposts = outline.filter(({ role }) => role === 'guidepost');
  const parts = guideposts.length > 0 ? guideposts : outline.filter(({ level }) => level === 1);
  const noun = guidepostNoun(document);
  const lineOf = (part: string, page: string | null): Line => ({ part, page, remarks: [], proposals: [] });
  const lines = parts.map((entry) => ({ entry, line: lineOf(nameOf(entry, noun), entry.page) }));
  const general = lineOf('Generelt', null);
  for (const { sourceId: on, type, status, text, passages } of notes) {
    const words = plainNoteText(text).trim();
    if (on !== sourceId || status === 'dropped' || words === '') continue;
    const [place] = passages.flatMap((passage) => placeOf(passage) ?? []);
    const around =
      place === undefined ? undefined : lines.findLast(({ entry: { range } }) => range.start <= place.start && place.start < range.end);
    const line = around?.line ?? general;
    (type === 'amendment' ? line.proposals : line.remarks).push(words);
  }
  const isUsed = general.remarks.length + general.proposals.length > 0;
  return [...(isUsed ? [general] : []), ...lines.map(({ line }) => line)];
}

/** What is known of a hearing when an answer to it is begun. */
export function templateMaterial(store: Store, hearing: Hearing, sender: Sender, now: number): TemplateMaterial {
  const heard = heardSources(store, hearing.id);
  const notes = store.annotations.ofHearing(hearing.id);
  return {
    hearing,
    heardSource: onlyOne(heard),
    sender,
    today: localDate(now),
    remarkLines: heard.flatMap((source) => linesOf(source, notes)),
  };
}
