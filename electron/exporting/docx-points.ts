import type { Document } from 'docx';
import { HANDOVER_NAMESPACE } from '../../shared/handover/handover.ts';
import { addOwnPart } from './docx-own-part.ts';
import { escapeMarkup } from './escape-markup.ts';

/** Identifies the part within a file; the same in every file. */
const ITEM_ID = '{0D5E3F0A-8C1B-4B7E-9E52-2C6A41B7D310}';

/** Points as a part of the file that Word keeps and does not show; to be written along with the document it is tied to. */
export function docxPoints(document: Document, points: string | undefined): { readonly path: string; readonly data: string }[] {
  if (points === undefined) return [];
  const xml = `<pejling:points xmlns:pejling="${HANDOVER_NAMESPACE}"><pejling:json>${escapeMarkup(points)}</pejling:json></pejling:points>`;
  return addOwnPart(document, { number: 1, itemId: ITEM_ID, namespace: HANDOVER_NAMESPACE, xml });
}
