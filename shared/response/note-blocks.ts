import type { NoteParagraph, NoteRun, NoteText } from '../domain/note-text.ts';
import type { NodeJson } from './response-doc.ts';
import { isAllowedLink } from './schema/link.ts';

function runNode({ text, bold, italic, link }: NoteRun): NodeJson {
  const marks = [
    ...(bold === true ? [{ type: 'bold' }] : []),
    ...(italic === true ? [{ type: 'italic' }] : []),
    ...(link !== undefined && isAllowedLink(link) ? [{ type: 'link', attrs: { href: link } }] : []),
  ];
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
}

const paragraphNode = ({ runs }: NoteParagraph): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content: runs.map(runNode) });

/** A note's text as blocks of an answer; empty paragraphs are left out, neighbouring points of one kind are one list. */
export function noteBlocks(text: NoteText): NodeJson[] {
  const blocks: { type: string; attrs?: Record<string, unknown>; content: NodeJson[] }[] = [];
  for (const paragraph of text) {
    const node = paragraphNode(paragraph);
    if (paragraph.runs.every((run) => run.text.trim() === '')) continue;
    if (paragraph.kind === 'paragraph') {
      blocks.push({ type: 'paragraph', attrs: { level: 0 }, content: [...(node.content ?? [])] });
      continue;
    }
    const type = paragraph.kind === 'bullet' ? 'bulletList' : 'orderedList';
    const item: NodeJson = { type: 'listItem', content: [node] };
    const last = blocks.at(-1);
    if (last?.type === type) last.content.push(item);
    else blocks.push({ type, content: [item] });
  }
  return blocks;
}
