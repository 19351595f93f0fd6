import type { Reading } from './reading.ts';
import type { WordBlock, WordCell, WordRow, WordTable } from './word-block.ts';
import { childNamed, elementsOf, isOn, valueOf, wholeNumber, type XmlElement } from './xml-element.ts';

/** Columns Word's tables may have; a larger span is a slip or an attack. */
const MOST_COLUMNS = 63;

type ReadBlocks = (parent: XmlElement, reading: Reading) => WordBlock[];

const columns = (written: string | undefined, least: number): number =>
  Math.min(MOST_COLUMNS, Math.max(least, wholeNumber(written) ?? least));

/** The rows or cells inside, those in content controls and proposed insertions too. */
const within = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    switch (child.name) {
      case 'w:sdt':
        return within(childNamed(child, 'w:sdtContent') ?? child, name);
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return within(child, name);
      default:
        return [];
    }
  });

const readCell = (element: XmlElement, reading: Reading, readBlocks: ReadBlocks): WordCell => {
  const properties = childNamed(element, 'w:tcPr');
  const merge = childNamed(properties, 'w:vMerge');
  return {
    // Read even where it is merged away: its paragraphs count in their lists.
    blocks: readBlocks(element, reading),
    span: columns(valueOf(properties, 'w:gridSpan'), 1),
    isMerged: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  };
};

const readRow = (element: XmlElement, reading: Reading, readBlocks: ReadBlocks): WordRow => {
  const properties = childNamed(element, 'w:trPr');
  return {
    cells: within(element, 'w:tc').map((cell) => readCell(cell, reading, readBlocks)),
    before: columns(valueOf(properties, 'w:gridBefore'), 0),
    isHeader: isOn(properties, 'w:tblHeader') ?? false,
  };
};

/** Reads a `w:tbl`. Rows proposed to be deleted are left out. */
export const readTable = (element: XmlElement, reading: Reading, readBlocks: ReadBlocks): WordTable => {
  const { page } = reading;
  const rows: WordRow[] = [];
  for (const row of within(element, 'w:tr')) {
    const properties = childNamed(row, 'w:trPr');
    if (childNamed(properties, 'w:del') !== undefined) {
      reading.changes.deleted += 1;
      continue;
    }
    if (childNamed(properties, 'w:ins') !== undefined) reading.changes.inserted += 1;
    rows.push(readRow(row, reading, readBlocks));
  }
  return { kind: 'table', rows, page };
};
