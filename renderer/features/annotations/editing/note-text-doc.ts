import type { JSONContent } from '@tiptap/core';
import type { NoteParagraph, NoteRun, NoteText } from '../../../../shared/domain/note-text.ts';

const LISTS = { bullet: 'bulletList', numbered: 'orderedList' } as const;

const runNode = ({ text, bold, italic, link }: NoteRun): JSONContent => {
  const marks = [
    ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold === true ? [{ type: 'bold' }] : []),
    ...(italic === true ? [{ type: 'italic' }] : []),
  ];
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
};

/** A note's text as the editor holds it: neighbouring points are one list. */
export function noteDoc(text: NoteText): JSONContent {
  const content: JSONContent[] = [];
  for (const { kind, runs } of text) {
    const paragraph: JSONContent = { type: 'paragraph', content: runs.map(runNode) };
    if (kind === 'paragraph') {
      content.push(paragraph);
      continue;
    }
    const item: JSONContent = { type: 'listItem', content: [paragraph] };
    const last = content.at(-1);
    if (last?.type === LISTS[kind]) last.content?.push(item);
    else content.push({ type: LISTS[kind], content: [item] });
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** A line break inside a paragraph is drawn as one and kept as one. */
const wordsOf = ({ type, text }: JSONContent): string => (type === 'hardBreak' ? '\n' : (text ?? ''));

const isSameLook = (a: NoteRun, b: NoteRun): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link;

function runOf(node: JSONContent): NoteRun {
  const marks = node.marks ?? [];
  const href: unknown = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  return {
    text: wordsOf(node),
    ...(marks.some(({ type }) => type === 'bold') && { bold: true as const }),
    ...(marks.some(({ type }) => type === 'italic') && { italic: true as const }),
    ...(typeof href === 'string' && /^(?:https?|mailto):/i.test(href) && { link: href }),
  };
}

function runsOf(paragraph: JSONContent): NoteRun[] {
  const runs: NoteRun[] = [];
  for (const run of (paragraph.content ?? []).map(runOf)) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && isSameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

const isBlank = ({ runs }: NoteParagraph): boolean => runs.every(({ text }) => text.trim() === '');

/** What the editor holds as a note's text. Blank lines at the end are left out: they are where one would have gone on. */
export function noteTextOfDoc(doc: JSONContent): NoteText {
  const paragraphs = (doc.content ?? []).flatMap((node): readonly NoteParagraph[] => {
    const kind = node.type === LISTS.bullet ? 'bullet' : node.type === LISTS.numbered ? 'numbered' : null;
    if (kind === null) return [{ kind: 'paragraph', runs: runsOf(node) }];
    return (node.content ?? []).flatMap(({ content = [] }) => content.map((paragraph) => ({ kind, runs: runsOf(paragraph) })));
  });
  const last = paragraphs.findLastIndex((paragraph) => !isBlank(paragraph));
  return paragraphs.slice(0, last + 1);
}

/** True when both say the same in the same way. */
export const isSameText = (a: NoteText, b: NoteText): boolean => JSON.stringify(a) === JSON.stringify(b);
