import { isUnfilled } from './prompts.ts';
import { chosenAlternative, readWords } from './read-words.ts';
import { type Carried, readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import type { WordBlock, WordParagraph } from './word-block.ts';
import { childNamed, elementsOf, valueOf, type XmlElement } from './xml-element.ts';

/** Takes the blocks of a body, a cell, a note or a text box one by one, and gives them when all are read. */
export type BlockReader = { readonly take: (element: XmlElement) => void; readonly end: () => WordBlock[] };

/** Words left over with no paragraph of their own. */
const loose = (draft: NonNullable<Carried>, reading: Reading): WordParagraph => ({
  kind: 'paragraph',
  role: { kind: 'plain' },
  list: null,
  pieces: draft.pieces,
  notes: draft.notes,
  boxes: draft.boxes,
  isContents: false,
  contentsField: draft.contents,
  page: draft.page ?? reading.page,
});

const isContentsTag = (element: XmlElement): boolean =>
  /^(?:table of contents|indholdsfortegnelse)/i.test(
    valueOf(childNamed(childNamed(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '',
  );

export const blockReader = (reading: Reading): BlockReader => {
  const blocks: WordBlock[] = [];
  let carried: Carried = null;

  const takeAll = (elements: readonly XmlElement[]): void => {
    for (const element of elements) take(element);
  };

  const take = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:p': {
        const read = readParagraph(element, carried, reading);
        carried = read.kind === 'carried' ? read.draft : null;
        if (read.kind === 'paragraph') blocks.push(read.paragraph);
        break;
      }
      case 'w:tbl':
        blocks.push(readTable(element, reading, readBlocks));
        break;
      case 'w:sdt': {
        const isContents = isContentsTag(element);
        if (isUnfilled(element)) break;
        if (isContents) reading.contents += 1;
        takeAll(elementsOf(childNamed(element, 'w:sdtContent') ?? element));
        if (isContents) reading.contents -= 1;
        break;
      }
      case 'w:ins':
      case 'w:moveTo':
        reading.changes.inserted += 1;
        takeAll(elementsOf(element));
        break;
      case 'w:del':
      case 'w:moveFrom':
        reading.changes.deleted += 1;
        break;
      case 'w:customXml':
      case 'w:smartTag':
        takeAll(elementsOf(element));
        break;
      case 'w:altChunk':
        blocks.push({ kind: 'insert', lines: reading.readInsert(element.attributes['r:id'] ?? ''), page: reading.page });
        break;
      case 'mc:AlternateContent':
        takeAll(chosenAlternative(element));
        break;
      case 'w:r':
      case 'w:hyperlink':
      case 'm:oMathPara': {
        // Runs outside any paragraph: against the rules, but shown.
        carried ??= { pieces: [], notes: [], boxes: [], contents: null, page: null, isBold: false };
        readWords({ name: '', attributes: {}, children: [element] }, carried, reading);
        break;
      }
      default:
    }
  };

  return {
    take,
    end: () => {
      if (carried !== null) blocks.push(loose(carried, reading));
      carried = null;
      return blocks;
    },
  };
};

/** All blocks inside an element. */
export const readBlocks = (parent: XmlElement, reading: Reading): WordBlock[] => {
  const reader = blockReader(reading);
  for (const element of elementsOf(parent)) reader.take(element);
  return reader.end();
};
