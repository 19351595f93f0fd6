import { parse } from 'parse5';
import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import { foldText } from './folded-text.ts';
import { type HtmlRoot, type HtmlTree, TooDeep, treeBuilder } from './tree.ts';

/** Elements inside one another; the deepest real pages, of SharePoint, have some 60 (design § 9). */
const DEEPEST = 256;

/** The tree of a page as browsers build it; stops at the first element that is nested too deep. */
export const parseHtml = (html: string, file: string): Result<HtmlRoot, Failure> => {
  try {
    const folded = foldText(html);
    const builder = treeBuilder(DEEPEST, folded.unfold);
    const root = parse<HtmlTree>(folded.html, { treeAdapter: builder.adapter, scriptingEnabled: true, sourceCodeLocationInfo: false });
    builder.finish();
    return succeed(root);
  } catch (error) {
    if (error instanceof TooDeep) return fail({ code: 'file-too-complex', file });
    throw error;
  }
};
