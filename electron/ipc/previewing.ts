import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { USUAL_CHOICES, type PdfChoices } from '../../shared/response/export-choices.ts';
import { drawnPage, type BlockPlace, type PagePicture } from '../../shared/response/page-picture.ts';
import { printable, type PrintableResponse } from '../../shared/response/printable.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { beginFrom } from './begin-answer.ts';
import { withHabits } from './name-fields.ts';
import { senderFor } from './latest-sender.ts';
import { printableText } from './printable-response.ts';
import type { Handlers } from './request-server.ts';
import { templateMaterial } from './template-material.ts';
import { withPictures } from './with-pictures.ts';

/** Of a page whose picture is known the name and the places only. */
type RenderedPage = { readonly id: string; readonly picture: PagePicture | null; readonly places: readonly BlockPlace[] };

/** Pictures of an answer's pages; of those that are `known` the name only. Never rejects. */
export type RenderPages = (
  response: PrintableResponse,
  known: ReadonlySet<string>,
  choices: PdfChoices,
) => Promise<Result<readonly RenderedPage[], Failure>>;

type PreviewingParts = {
  readonly store: Store;
  readonly originals: BlobStore;
  readonly renderPages: RenderPages;
  readonly now: () => number;
};

/** `warning`: what an export would be refused for. */
type Prepared = { readonly response: PrintableResponse; readonly warning: Failure | null };

const noText = fail({ code: 'invalid-request', reason: 'the state is not a Yjs update' } as const);

/** Bytes of an answer's log, some hundred pages. */
const LONGEST_COUNTED = 500_000;

export function previewingHandlers({ store, originals, renderPages, now }: PreviewingParts) {
  /** Pages look as the PDF will. */
  const choices = (): PdfChoices => withHabits(store, USUAL_CHOICES).pdf;
  const prepared = (responseId: ResponseId, updates: readonly Uint8Array[], places: 'marked' | 'unmarked'): Result<Prepared, Failure> => {
    let doc;
    try {
      doc = loadResponseDoc(updates);
    } catch {
      return noText;
    }
    return store.read(() => {
      const strict = printableText(store, responseId, () => doc, 'refused', places);
      if (strict.ok || strict.failure.code !== 'citation-not-verbatim')
        return strict.ok ? succeed({ response: strict.value, warning: null }) : strict;
      // It could not be exported; the pages around the quotation are worth seeing all the same.
      const shown = printableText(store, responseId, () => doc, 'shown', places);
      return shown.ok ? succeed({ response: shown.value, warning: strict.failure }) : shown;
    });
  };
  return {
    'response.preview': async ({ responseId, state, known }) => {
      const answer = prepared(responseId, [state], 'marked');
      if (!answer.ok) return answer;
      const { response, warning } = answer.value;
      const pages = await renderPages(await withPictures(response, originals), new Set(known), choices());
      return pages.ok ? succeed({ pages: pages.value.map((page) => ({ ...page, places: [...page.places] })), warning }) : pages;
    },
    'response.pageCount': async ({ responseId }) => {
      if (store.responses.bytesAfter(responseId, 0) > LONGEST_COUNTED) return succeed({ pages: null });
      const answer = prepared(responseId, store.responses.log(responseId, 0).updates, 'unmarked');
      if (!answer.ok) return answer;
      const pages = await renderPages(await withPictures(answer.value.response, originals), new Set(), choices());
      return pages.ok ? succeed({ pages: pages.value.length }) : pages;
    },
    'template.firstPage': async ({ hearingId, template, senderId }) => {
      const begun = store.write(() => {
        const hearing = store.hearings.find(hearingId);
        if (hearing === null) return fail({ code: 'not-found', what: 'hearing' } as const);
        const at = now();
        return beginFrom(store, template, templateMaterial(store, hearing, senderFor(store, senderId, at), at));
      });
      if (!begun.ok) return begun;
      const { title, letter, body } = begun.value;
      // A template holds no citation, so there is no reference to write out.
      const pages = await renderPages(
        await withPictures(
          printable(title, letter, body, () => ''),
          originals,
        ),
        new Set(),
        choices(),
      );
      if (!pages.ok) return pages;
      const picture = pages.value[0]?.picture ?? null;
      return picture === null ? fail({ code: 'unexpected', reason: 'a letter has a first page' }) : succeed({ svg: drawnPage(picture) });
    },
  } satisfies Partial<Handlers>;
}
