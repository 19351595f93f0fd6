import { z } from 'zod';
import { HearingId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import type { HearingOverview, LibraryOverview } from '../../shared/ipc/shapes.ts';
import { inReadingOrder } from '../features/library/sorting.ts';

/** What the window shows. In the workbench null means: the first there is. */
export const View = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('workbench'), hearingId: HearingId, sourceId: SourceId.nullable(), responseId: ResponseId.nullable() }),
]);
export type View = z.infer<typeof View>;
export type WorkbenchView = Extract<View, { kind: 'workbench' }>;

export const libraryView: View = { kind: 'library' };

export const workbenchOf = (hearingId: HearingId): WorkbenchView => ({ kind: 'workbench', hearingId, sourceId: null, responseId: null });

/** The remembered view; null when there is none, or one that is not understood. */
export function parseView(stored: string | null): View | null {
  if (stored === null) return null;
  try {
    const parsed = View.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What to show a person who opens the program for the first time: the example, ready to be read. */
export function firstView({ hearings }: LibraryOverview): View {
  const example = hearings.find(({ sources }) => sources.some((source) => source.exampleId !== null));
  return example === undefined ? libraryView : workbenchOf(example.hearing.id);
}

/** The view as the library can show it now: a source or an answer that is gone gives way to the first there is, a hearing that is gone to the library. */
export function settledView(view: View, library: LibraryOverview): View {
  if (view.kind === 'library') return view;
  const overview = overviewOf(view, library);
  if (overview === undefined) return libraryView;
  const source = overview.sources.find(({ id }) => id === view.sourceId) ?? inReadingOrder(overview.sources)[0];
  const response = overview.responses.find(({ id }) => id === view.responseId) ?? overview.responses[0];
  return { kind: 'workbench', hearingId: view.hearingId, sourceId: source?.id ?? null, responseId: response?.id ?? null };
}

export const overviewOf = (view: WorkbenchView, { hearings }: LibraryOverview): HearingOverview | undefined =>
  hearings.find(({ hearing }) => hearing.id === view.hearingId);
