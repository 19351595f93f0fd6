import type { NoteText, NoteParagraph, NoteRun } from '../domain/note-text.ts';

/** Signs that Markdown would read as more than themselves, and what it would take for a character's name. */
const SPECIAL = /[\\`*_[\]<>~]|&(?=#?\w+;)/g;
/** A list, a heading or a rule. */
const BLOCK_START = /^(\s*)(-(?=[-\s]|$)|\+(?=\s|$)|#{1,6}(?=\s|$)|\d+[.)](?=\s|$))/;
/** Blanks with which a line would be code. */
const CODE_START = /^(?: {4}| {0,3}\t)[ \t]*/;

const asParagraph = (words: string): string =>
  words
    .replace(CODE_START, '   ')
    .replace(BLOCK_START, (_, blanks: string, sign: string) => `${blanks}${sign.slice(0, -1)}\\${sign.slice(-1)}`);

/** A line of words that Markdown leaves as they are. */
export const escapedLine = (line: string): string => asParagraph(line.replaceAll(SPECIAL, String.raw`\$&`));

const runMarkdown = ({ text, bold, italic, link }: NoteRun): string => {
  const inner = text.replaceAll(SPECIAL, String.raw`\$&`);
  // Emphasis must hug its words: blanks at the ends stand outside the signs.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(inner) ?? [];
  if (words === '') return inner;
  const strong = bold === true ? '**' : '';
  const emphasis = italic === true ? '_' : '';
  const marked = `${strong}${emphasis}${words}${emphasis}${strong}`;
  return `${before}${link === undefined ? marked : `[${marked}](<${link}>)`}${after}`;
};

const paragraphMarkdown = ({ kind, runs }: NoteParagraph, number: number): string => {
  const words = runs.map(runMarkdown).join('');
  switch (kind) {
    case 'bullet':
      return `- ${asParagraph(words)}`;
    case 'numbered':
      return `${String(number)}. ${asParagraph(words)}`;
    case 'paragraph':
      return asParagraph(words);
  }
};

/** A note's text as Markdown: paragraphs parted by an empty line, list items by a line break. */
export function noteMarkdown(text: NoteText): string {
  let number = 0;
  return text
    .map((paragraph, i) => {
      number = paragraph.kind === 'numbered' ? number + 1 : 0;
      const before = text[i - 1];
      const parting = before === undefined ? '' : before.kind === paragraph.kind && paragraph.kind !== 'paragraph' ? '\n' : '\n\n';
      return parting + paragraphMarkdown(paragraph, number);
    })
    .join('');
}

/** One piece of inline Markdown: an escaped sign, a link, or strong, emphasised and plain words. */
const INLINE =
  /\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\((?:<([^<>]*)>|([^()\s]*))\)|(\*\*|__)(?=\S)((?:\\.|(?!\5).)*?\S)\5|(\*|_)(?=\S)((?:\\.|(?!\7).)*?\S)\7/su;

/** Emphasis within emphasis deeper than this means nothing to a reader. */
const MOST_NESTED = 8;

const runsOf = (markdown: string, style: Omit<NoteRun, 'text'>, depth = 0): NoteRun[] => {
  const runs: NoteRun[] = [];
  const add = (run: NoteRun): void => {
    const last = runs.at(-1);
    if (run.text === '') return;
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic && last.link === run.link)
      runs.splice(-1, 1, { ...last, text: last.text + run.text });
    else runs.push(run);
  };
  let rest = markdown;
  while (rest !== '') {
    const match = depth < MOST_NESTED ? INLINE.exec(rest) : null;
    if (match === null) {
      add({ ...style, text: rest });
      break;
    }
    const [all, escaped, label, angled, bare, , strong, , emphasised] = match;
    add({ ...style, text: rest.slice(0, match.index) });
    const inner = (words: string, more: Omit<NoteRun, 'text'>): void => {
      for (const run of runsOf(words, { ...style, ...more }, depth + 1)) add(run);
    };
    if (escaped !== undefined) add({ ...style, text: escaped });
    else if (label !== undefined) {
      const link = angled ?? bare ?? '';
      inner(label, /^(https?|mailto):/i.test(link) ? { link } : {});
    } else if (strong !== undefined) inner(strong, { bold: true });
    else inner(emphasised ?? '', { italic: true });
    rest = rest.slice(match.index + all.length);
  }
  return runs;
};

/** Reads Markdown into a note's text: paragraphs, flat lists, strong, emphasis and links; all else stays as the words it is. */
export function readNoteMarkdown(markdown: string): NoteText {
  const paragraphs: NoteParagraph[] = [];
  let isOpen = false;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const item = /^\s*(?:([-*+])|\d+[.)])\s+(.*)$/su.exec(line);
    const last = paragraphs.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (item !== null) {
      paragraphs.push({ kind: item[1] === undefined ? 'numbered' : 'bullet', runs: runsOf(item[2] ?? '', {}) });
      isOpen = false;
    } else if (isOpen && last !== undefined) paragraphs.splice(-1, 1, { ...last, runs: [...last.runs, ...runsOf(` ${line.trim()}`, {})] });
    else {
      paragraphs.push({ kind: 'paragraph', runs: runsOf(line.trim(), {}) });
      isOpen = true;
    }
  }
  return paragraphs;
}
