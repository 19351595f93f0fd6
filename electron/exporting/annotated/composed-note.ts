import type { NoteText } from '../../../shared/domain/note-text.ts';
import type { AnnotationType } from '../../../shared/domain/annotation.ts';
import type { CopyNote, CopyReply } from '../../../shared/annotated/annotated-copy.ts';
import { annotatedCopyWords } from '../../../shared/words/annotated-copy.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { timestamp } from '../../../shared/words/dates.ts';
import type { Language } from '../../../shared/words/language.ts';
import { noteStatusWords } from '../../../shared/words/notes.ts';
import { cleanLine } from '../clean-text.ts';
import { exportableLink } from '../exportable-link.ts';

export type ComposedRun = { readonly text: string; readonly bold?: true; readonly italic?: true; readonly link?: string };

/** Paragraphs, or the items of a list, each of runs. */
export type ComposedWords = { readonly kind: 'paragraph' | 'bullets' | 'numbers'; readonly items: readonly (readonly ComposedRun[])[] };

export type ComposedReply = { readonly by: string; readonly words: readonly ComposedWords[] };

/** A note with every line written out. */
export type ComposedNote = {
  readonly number: number;
  readonly kind: AnnotationType;
  /** 'Note 3 · Bekymring' */
  readonly heading: string;
  /** 'Karen, 12.9.2025 10.00' */
  readonly by: string;
  /** 's. 3 · Om hele pejlemærket · Afklaret · Tema' */
  readonly facts: string;
  /** The words it is on, a passage a line; long ones shortened in the middle. */
  readonly quotes: readonly string[];
  readonly words: readonly ComposedWords[];
  readonly replies: readonly ComposedReply[];
};

/** Characters of a quoted passage beside the passage itself; it stands in full in the text. */
const LONGEST_QUOTE = 160;

const KINDS = { paragraph: 'paragraph', bullet: 'bullets', numbered: 'numbers' } as const;

/** A note's text with the items of a list together. Empty paragraphs are room, which the styles make. */
export function composeWords(text: NoteText): ComposedWords[] {
  const composed: { kind: ComposedWords['kind']; items: ComposedRun[][] }[] = [];
  for (const { kind, runs } of text) {
    const words = runs.flatMap(({ text: said, bold, italic, link }): ComposedRun[] => {
      const clean = cleanLine(said);
      const href = link === undefined ? null : exportableLink(link);
      return clean === '' ? [] : [{ text: clean, ...(bold && { bold }), ...(italic && { italic }), ...(href !== null && { link: href }) }];
    });
    if (words.every((run) => run.text.trim() === '')) continue;
    const last = composed.at(-1);
    if (last !== undefined && last.kind === KINDS[kind]) last.items.push(words);
    else composed.push({ kind: KINDS[kind], items: [words] });
  }
  return composed;
}

/** Words on one line, without what stands in their middle where they are more than `longest` characters. */
export const shortened = (words: string, longest: number = LONGEST_QUOTE): string => {
  const line = cleanLine(words).trim();
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  // Whole words, but for one that is as long as all that is shown.
  const half = longest / 2;
  const first = characters.slice(0, half).join('');
  const last = characters.slice(-half).join('');
  return `${first.replace(/(?<=\S)\s+\S*$/u, '')} … ${last.replace(/^\S*\s+(?=\S)/u, '')}`;
};

export function composeNote(note: CopyNote, language: Language): ComposedNote {
  const w = annotatedCopyWords[language];
  const by = ({ author, at }: CopyReply): string => `${cleanLine(author).trim() || w.unknownWriter}, ${timestamp(at, language)}`;
  const facts = [
    note.page === null ? '' : w.page(note.page),
    note.isOnGuidepost ? w.guidepost : '',
    note.status === 'open' ? '' : noteStatusWords[language][note.status],
    ...note.themes,
  ];
  return {
    number: note.number,
    kind: note.type,
    heading: `${w.note(note.number)} · ${annotationTypeWords[language][note.type]}`,
    by: by(note),
    facts: facts
      .map((fact) => cleanLine(fact).trim())
      .filter((fact) => fact !== '')
      .join(' · '),
    quotes: note.quotes.map((quote) => shortened(quote)).filter((quote) => quote !== ''),
    words: composeWords(note.text),
    replies: note.replies.map((reply) => ({ by: by(reply), words: composeWords(reply.text) })),
  };
}
