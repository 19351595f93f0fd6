import type { HearingId } from '../../shared/domain/ids.ts';
import type { HearingOverview, LibraryOverview } from '../../shared/ipc/shapes.ts';
import type { View, WorkbenchView } from '../../shared/ipc/view.ts';
import { inReadingOrder } from '../features/library/sorting.ts';

export const libraryView: View = { kind: 'library' };

export const workbenchOf = (hearingId: HearingId): WorkbenchView => ({ kind: 'workbench', hearingId, sourceId: null, responseId: null });

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
