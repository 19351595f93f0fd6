import type { Doc } from 'yjs';
import { decided, type Decision } from '../../../../shared/response/decided-text.ts';
import { bodyOf, type NodeJson } from '../../../../shared/response/response-doc.ts';

const isSet = (value: unknown): boolean => value !== null && value !== undefined;

function inline(node: NodeJson): string {
  if (node.type === 'hardBreak') return '⏎';
  const has = (type: string): boolean => node.marks?.some((mark) => mark.type === type) === true;
  let text = node.text ?? '◊';
  if (has('formatting')) text = `{~${text}}`;
  if (has('comment')) text = `[${text}]`;
  if (has('deletion') || isSet(node.attrs?.['deleted'])) text = `{-${text}}`;
  if (has('insertion') || isSet(node.attrs?.['inserted'])) text = `{+${text}}`;
  return text;
}

/**
 * An answer a line a paragraph: {+came}, {-goes}, {~looks otherwise}, [remarked on]; '+' or '-' before a paragraph whose break comes or
 * goes, '#' for each level of a heading, '>1' for one that was of level 1.
 */
export function picture(doc: Doc, decision: Decision | null = null): string[] {
  const lines: string[] = [];
  const look = (node: NodeJson): void => {
    if (node.type !== 'paragraph') {
      for (const child of node.content ?? []) look(child);
      return;
    }
    const { inserted, deleted, restyled, level } = node.attrs ?? {};
    const was: unknown = typeof restyled === 'string' ? JSON.parse(restyled) : null;
    const signs = [
      isSet(inserted) ? '+' : '',
      isSet(deleted) ? '-' : '',
      '#'.repeat(Number(level)),
      typeof was === 'object' && was !== null && 'level' in was ? `>${String(was.level)}` : '',
    ].join('');
    lines.push(`${signs === '' ? '' : `${signs} `}${(node.content ?? []).map(inline).join('')}`);
  };
  const body = bodyOf(doc);
  look(decision === null ? body : decided(body, decision));
  return lines;
}
