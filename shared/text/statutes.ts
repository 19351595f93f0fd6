import { type Chunk, isOfficial, openChunk } from './chunk.ts';

const SECTION = /^(§ ?\d{1,4}(?: ?[a-z](?!\p{L}))?\.)\s+(?=\S)/u;
/** Fewer sections than this are citations of a law, not a law. */
const SECTIONS_OF_A_LAW = 3;

/** In a law each '§ 1.' becomes a heading of its own, so that a place in it can be named. */
export const partSections = (chunks: readonly Chunk[]): Chunk[] => {
  const isSection = (chunk: Chunk) =>
    chunk.kind === 'text' && !chunk.headingShape && chunk.heading === null && isOfficial(chunk) && SECTION.test(chunk.text.slice(0, 20));
  if (chunks.filter(isSection).length < SECTIONS_OF_A_LAW) return [...chunks];
  return chunks.flatMap((chunk) => {
    const match = isSection(chunk) ? SECTION.exec(chunk.text.slice(0, 20)) : null;
    const [line] = chunk.lines;
    const sign = match?.[1];
    if (match === null || line === undefined || sign === undefined) return [chunk];
    const length = match[0].length;
    const heading = openChunk(line, sign, { kind: 'heading', blankBefore: chunk.blankBefore });
    heading.heading = { role: 'section', level: 0, number: sign.replace(/[§.\s]/g, ''), titleAt: 0 };
    const rest: Chunk = {
      ...chunk,
      text: chunk.text.slice(length),
      blankBefore: false,
      starts: chunk.starts.map((start) => Math.max(0, start - length)),
    };
    return [heading, rest];
  });
};
