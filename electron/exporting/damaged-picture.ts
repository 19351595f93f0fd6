import type { PictureName } from '../../shared/response/picture-name.ts';
import { pictureFacts } from '../../shared/response/picture-facts.ts';
import { pictureState } from '../../shared/response/picture-state.ts';
import type { PrintableBlock, PrintableInline, PrintableResponse } from '../../shared/response/printable.ts';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { cleanLine } from './clean-text.ts';

const wordsIn = (content: readonly PrintableInline[]): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'citation' ? inline.exact : '')).join('');

/** Every picture of an answer with what tells it from the others, the logo first. */
export function namedPictures({ letter, blocks }: PrintableResponse): (PictureName & { readonly sha256: Sha256 })[] {
  const found: (PictureName & { sha256: Sha256 })[] = [];
  if (letter.logo !== null && !letter.isAnonymous)
    found.push({ number: 0, alternative: letter.logo.alternative, heading: '', sha256: letter.logo.sha256 });
  let number = 0;
  let heading = '';
  const look = (block: PrintableBlock): void => {
    switch (block.kind) {
      case 'heading':
        heading = cleanLine(wordsIn(block.content)).trim();
        break;
      case 'picture':
        number += 1;
        found.push({ number, alternative: block.alternative, heading, sha256: block.sha256 });
        break;
      case 'quote':
        block.content.forEach(look);
        break;
      case 'amendment':
        [...block.current, ...block.proposed].forEach(look);
        break;
      case 'bullet-list':
      case 'ordered-list':
        block.items.flat().forEach(look);
        break;
      case 'table':
        for (const cell of block.rows.flat()) cell.content.forEach(look);
        break;
      case 'paragraph':
      case 'citation':
      case 'page-break':
      case 'rule':
        break;
    }
  };
  blocks.forEach(look);
  return found;
}

/**
 * The first picture of an answer that no program could show; null where there is none. One without bytes is none: its description stands
 * for it.
 */
export function damagedPicture(printable: PrintableResponse): PictureName | null {
  const picture = namedPictures(printable).find(({ sha256 }) => {
    const bytes = printable.pictures?.get(sha256);
    // What is no picture at all is written as its description too.
    return bytes !== undefined && pictureFacts(bytes) !== null && pictureState(bytes) === 'damaged';
  });
  if (picture === undefined) return null;
  const { number, alternative, heading } = picture;
  return { number, alternative, heading };
}
