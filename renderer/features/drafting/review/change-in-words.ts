import type { SuggestedChange } from '../../../../shared/response/suggestions.ts';
import type { ReviewWords } from './words.ts';

/** Characters of words on a card; the text beside it has them all. */
const SHOWN = 120;

const shortened = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

const has = <Names extends object>(names: Names, key: string | number): key is Extract<keyof Names, string> => key in names;

const levelInWords = (level: number, w: ReviewWords): string => (level === 1 || level === 2 || level === 3 ? w.levels[level] : w.levels[0]);

function one(change: SuggestedChange, w: ReviewWords): string {
  switch (change.kind) {
    case 'insert':
      return w.what.insert(shortened(change.words));
    case 'delete':
      return w.what.delete(shortened(change.words));
    case 'insert-break':
      return w.what.insertBreak;
    case 'delete-break':
      return w.what.deleteBreak;
    case 'insert-node':
    case 'delete-node': {
      const name = has(w.nodes, change.node) ? w.nodes[change.node] : change.node;
      const words = change.words === '' ? name : `${name} »${shortened(change.words)}«`;
      return change.kind === 'insert-node' ? w.what.insertNode(words) : w.what.deleteNode(words);
    }
    case 'format':
      return w.what.format(
        change.formats.map((format) => (has(w.formats, format) ? w.formats[format] : format)).join(', '),
        shortened(change.words),
      );
    case 'level':
      return w.what.level(levelInWords(change.from, w), levelInWords(change.to, w));
  }
}

/** What a proposal does, a line per change; words that take the place of others are one. */
export function changesInWords(changes: readonly SuggestedChange[], w: ReviewWords): string[] {
  const lines: string[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    const [change, next] = [changes[index], changes[index + 1]];
    if (change === undefined) continue;
    if (change.kind === 'delete' && next?.kind === 'insert') {
      lines.push(w.what.replace(shortened(change.words), shortened(next.words)));
      index += 1;
    } else lines.push(one(change, w));
  }
  return lines.length === 0 ? [w.what.nothing] : lines;
}
