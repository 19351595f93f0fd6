import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { MarkedDocument } from '../../../shared/text/line-mark.ts';
import { structureMarked } from '../../../shared/text/structure.ts';
import { readBlocks } from './blocks.ts';
import { findChrome } from './chrome.ts';
import { decodeHtml } from './decode-html.ts';
import { withoutCopies } from './duplicates.ts';
import { withImpliedHeadings, withLevelsClosed } from './implied-headings.ts';
import { pageFacts } from './page-facts.ts';
import { parseHtml } from './parse-html.ts';
import { measureTree } from './visible.ts';

/** A page's words in order, with what its elements say of them; links, pictures and scripts are never looked at. */
export const markHtml = (html: string, file: string): Result<MarkedDocument, Failure> => {
  const parsed = parseHtml(html, file);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const isHidden = measureTree(root);
  const { lines, removed = [] } = readBlocks(root, isHidden, findChrome(root, isHidden));
  const once = withoutCopies({ lines, removed });
  const { title, site } = pageFacts(root);
  return succeed({ lines: withImpliedHeadings(withLevelsClosed(once.lines)), removed: once.removed, pageLabels: [], title, sender: site });
};

const structured = (marked: Result<MarkedDocument, Failure>, file: string): Result<SourceDocument, Failure> => {
  if (!marked.ok) return marked;
  const document = structureMarked(marked.value);
  return document.text.trim() === '' ? fail({ code: 'file-without-text', file }) : succeed(document);
};

/** A web page, or a document saved as one, as a document. */
export const readHtml = (bytes: Uint8Array, fileName: string): Result<SourceDocument, Failure> => {
  const decoded = decodeHtml(bytes, fileName);
  return decoded.ok ? structured(markHtml(decoded.value, fileName), fileName) : decoded;
};
