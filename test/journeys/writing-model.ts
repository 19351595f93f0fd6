/** What a text must hold after what was done to it, and where its caret must stand: paragraphs of plain words, and nothing of how they are drawn. */
export type Written = { readonly blocks: readonly string[]; readonly block: number; readonly at: number };

const line = ({ blocks, block }: Written): string => {
  const found = blocks[block];
  if (found === undefined) throw new Error('The caret stands in a paragraph.');
  return found;
};

const withBlocks = (from: Written, replaced: number, first: number, blocks: readonly string[], block: number, at: number): Written => ({
  blocks: from.blocks.toSpliced(first, replaced, ...blocks),
  block,
  at,
});

export const wrote = (text: Written, words: string): Written => {
  const { block, at } = text;
  const before = line(text);
  return withBlocks(text, 1, block, [before.slice(0, at) + words + before.slice(at)], block, at + words.length);
};

export const parted = (text: Written): Written => {
  const { block, at } = text;
  const before = line(text);
  return withBlocks(text, 1, block, [before.slice(0, at), before.slice(at)], block + 1, 0);
};

/** Several paragraphs at the caret: the first goes on with its paragraph, the last has what stood behind it. */
export const pasted = (text: Written, lines: readonly string[]): Written => {
  const { block, at } = text;
  const before = line(text);
  const [first = '', ...others] = lines;
  const last = others.at(-1);
  if (last === undefined) return wrote(text, first);
  const blocks = [before.slice(0, at) + first, ...others.slice(0, -1), last + before.slice(at)];
  return withBlocks(text, 1, block, blocks, block + others.length, last.length);
};

export const erased = (text: Written): Written => {
  const { block, at, blocks } = text;
  const now = line(text);
  if (at > 0) return withBlocks(text, 1, block, [now.slice(0, at - 1) + now.slice(at)], block, at - 1);
  const above = blocks[block - 1];
  return above === undefined ? text : withBlocks(text, 2, block - 1, [above + now], block - 1, above.length);
};

export const erasedForward = (text: Written): Written => {
  const { block, at, blocks } = text;
  const now = line(text);
  if (at < now.length) return withBlocks(text, 1, block, [now.slice(0, at) + now.slice(at + 1)], block, at);
  const below = blocks[block + 1];
  // An empty paragraph at the very end goes.
  if (below === undefined && now === '' && block > 0)
    return { blocks: blocks.slice(0, -1), block: block - 1, at: blocks[block - 1]?.length ?? 0 };
  return below === undefined ? text : withBlocks(text, 2, block, [now + below], block, at);
};

/** By one letter, over the edges of paragraphs too. */
export const moved = (text: Written, by: 1 | -1): Written => {
  const { block, at, blocks } = text;
  if (by > 0 && at < line(text).length) return { ...text, at: at + 1 };
  if (by < 0 && at > 0) return { ...text, at: at - 1 };
  const beside = blocks[block + by];
  return beside === undefined ? text : { ...text, block: block + by, at: by > 0 ? 0 : beside.length };
};

export const atEnd = (text: Written): Written => ({ ...text, at: line(text).length });
export const atBeginning = (text: Written): Written => ({ ...text, at: 0 });
export const atVeryEnd = (text: Written): Written => atEnd({ ...text, block: text.blocks.length - 1 });
export const atVeryBeginning = (text: Written): Written => ({ ...text, block: 0, at: 0 });

/**
 * Where a word that stands nowhere else has come to be in what is drawn, provided that nothing else has changed: for keys whose way depends on
 * how the text is drawn. Null where something has.
 */
export function found(text: Written, drawn: readonly string[], word: string): Written | null {
  const block = drawn.findIndex((one) => one.includes(word));
  const at = drawn[block]?.indexOf(word) ?? -1;
  if (at < 0 || drawn.length !== text.blocks.length) return null;
  const without = drawn.map((one, index) => (index === block ? one.slice(0, at) + one.slice(at + word.length) : one));
  return without.every((one, index) => one === text.blocks[index]) ? { blocks: drawn, block, at: at + word.length } : null;
}
