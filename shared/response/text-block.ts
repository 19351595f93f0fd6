import { z } from 'zod';
import type { Hearing } from '../domain/hearing.ts';
import type { TextBlockId } from '../domain/ids.ts';
import { hearingLength } from './hearing-length.ts';
import type { NodeJson } from './response-doc.ts';
import { paragraph, placeholder, text } from './template-parts.ts';

/** Longest name of a text block, in UTF-16 units. */
export const MAX_BLOCK_NAME = 120;
export const TextBlockName = z.string().trim().min(1).max(MAX_BLOCK_NAME);

/** Words put aside to be used again, with fields. `body` is a document of the answer's schema. */
export type TextBlock = {
  /** Null for one that comes with the program. */
  readonly id: TextBlockId | null;
  readonly name: string;
  readonly body: NodeJson;
};

const doc = (...content: NodeJson[]): NodeJson => ({ type: 'doc', content });

/** Plain words with fields in brackets as a paragraph. */
export function paragraphOf(words: string): NodeJson {
  const parts = words.split(/(\[[^\]\n]+\])/).filter((part) => part !== '');
  return paragraph(...parts.map((part) => (/^\[[^\]\n]+\]$/.test(part) ? placeholder(part.slice(1, -1)) : text(part))));
}

/** 'kortere end fire uger', 'ligger hen over skolernes sommerferie': what may be said of a deadline; the whole sentence where dates are unknown. */
function shortDeadline(hearing: Hearing): string | null {
  const length = hearingLength(hearing);
  if (length === null)
    return '[forening] bemærker, at høringsfristen er på [antal] dage. Det er kort tid til at inddrage medlemmerne, og vi opfordrer til længere frister fremover.';
  const span = length.days === 1 ? 'én dag' : `${String(length.days)} dage`;
  if (length.isShort && length.isOverSummer)
    return `[forening] bemærker, at høringsfristen er på ${span} og dermed kortere end de fire uger, der normalt anses for passende, og at den ligger hen over skolernes sommerferie. Det har begrænset mulighederne for at inddrage medlemmerne.`;
  if (length.isShort)
    return `[forening] bemærker, at høringsfristen er på ${span} og dermed kortere end de fire uger, der normalt anses for passende. Det har begrænset mulighederne for at inddrage medlemmerne.`;
  return length.isOverSummer
    ? '[forening] bemærker, at høringsperioden ligger hen over skolernes sommerferie. Det har begrænset mulighederne for at inddrage medlemmerne.'
    : null;
}

/** The blocks that come with the program, for one hearing. What cannot be said of it, such as that its deadline is short, is left out. */
export function builtInBlocks(hearing: Hearing): readonly TextBlock[] {
  const short = shortDeadline(hearing);
  const blocks: readonly (readonly [name: string, ...paragraphs: string[]])[] = [
    ['Indledning', '[forening] har den [modtaget] modtaget »[dokument]« i høring med frist for bemærkninger den [frist].'],
    ['Tak for muligheden', '[forening] takker for muligheden for at afgive høringssvar til »[dokument]«.'],
    ['Afgrænsning', 'Høringssvaret omfatter [de dele, svaret handler om]. [forening] har ingen bemærkninger til det øvrige materiale.'],
    ['Tilslutning til andet høringssvar', '[forening] henviser i øvrigt til høringssvaret fra [organisation], som vi tilslutter os.'],
    ...(short === null ? [] : [['Kort høringsfrist', short] as const]),
    [
      'Økonomi',
      'Det fremgår ikke af materialet, hvad forslaget koster, og hvordan det finansieres. [forening] opfordrer [myndighed] til at belyse økonomien, før der træffes beslutning.',
    ],
    ['Konklusion', 'Sammenfattende opfordrer [forening] [myndighed] til at [det vigtigste ønske].'],
    [
      'Afslutning',
      '[forening] deltager gerne i en uddybende dialog og står til rådighed, hvis høringssvaret giver anledning til spørgsmål.',
    ],
    ['Sagsnummer', 'Der henvises til journalnummer [journalnummer] hos [myndighed].'],
  ];
  return blocks.map(([name, ...paragraphs]) => ({ id: null, name, body: doc(...paragraphs.map(paragraphOf)) }));
}

/** The block's words in lines, fields in brackets. */
export const wordsOfBlock = (node: NodeJson): string =>
  node.type === 'text'
    ? (node.text ?? '')
    : node.type === 'hardBreak'
      ? '\n'
      : (node.content ?? []).map(wordsOfBlock).join(node.type === 'paragraph' || node.type === 'footnote' ? '' : '\n');

/** True for paragraphs of plain words: these may be changed in a field for text, which knows no looks. */
export const isPlain = (body: NodeJson): boolean =>
  (body.content ?? []).every(
    (block) =>
      block.type === 'paragraph' &&
      (block.attrs?.['level'] ?? 0) === 0 &&
      (block.content ?? []).every((node) => node.type === 'text' && (node.marks ?? []).every(({ type }) => type === 'placeholder')),
  );

/** Lines of plain words as a block's text. */
export const bodyOfWords = (words: string): NodeJson => {
  const lines = words.split(/\r?\n/).map((line) => line.trim());
  const kept = lines.filter((line) => line !== '');
  return doc(...(kept.length > 0 ? kept.map(paragraphOf) : [{ type: 'paragraph', attrs: { level: 0 } }]));
};
