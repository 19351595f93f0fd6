import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { ResponseId } from '../../domain/ids.ts';
import { BlockPlace, PagePicture } from '../../response/page-picture.ts';
import { Bytes, task } from '../define.ts';

/** A page's name: the same picture has the same. */
const PageId = z.string().max(64);

export const previewingRequests = {
  /**
   * The answer's pages as SVG pictures, set as the PDF is. `state`: the text as it stands in the window, a Yjs update; `known`: pages
   * that the window has, which are not sent again; `places`: where the blocks of the text begin. Fails as an export does, and where the PDF would break PDF/UA.
   */
  'response.preview': task(
    z.strictObject({ responseId: ResponseId, state: Bytes, known: z.array(PageId).max(5000) }),
    z.strictObject({
      pages: z.array(z.strictObject({ id: PageId, picture: PagePicture.nullable(), places: z.array(BlockPlace) })),
      /** What an export would be refused for, though its pages can be shown. */
      warning: Failure.nullable(),
    }),
    [],
  ),
  /** How many pages the answer fills as it is saved; null for one so long that setting it for a number alone would be felt. */
  'response.pageCount': task(z.strictObject({ responseId: ResponseId }), z.strictObject({ pages: z.int().nullable() }), []),
} as const;
