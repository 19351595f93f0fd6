import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { COMMENTS } from '../../shared/response/comments.ts';
import { decided } from '../../shared/response/decided-text.ts';
import { bodyOf, loadResponseDoc } from '../../shared/response/response-doc.ts';

/** The text as it would be if every suggestion were turned down, and everything beside it but the comments. */
function settledPart(doc: Y.Doc): unknown {
  const maps = [...doc.share.keys()].filter((name) => name !== 'body' && name !== COMMENTS).toSorted();
  return {
    text: decided(bodyOf(doc), 'original'),
    beside: maps.map((name) => [name, doc.getMap(name).toJSON()]).filter(([, map]) => !isDeepStrictEqual(map, {})),
  };
}

/**
 * Whether updates change more of an answer than comments and suggestions may: the letter, or the text as it stands when every suggestion
 * is turned down. Accepting a suggestion does; turning one down does not.
 */
export function changesText(before: readonly Uint8Array[], update: Uint8Array): boolean {
  const doc = loadResponseDoc(before);
  const was = settledPart(doc);
  Y.applyUpdate(doc, update);
  return !isDeepStrictEqual(settledPart(doc), was);
}
