import { describe, expect, it } from 'vitest';
import { firstView, libraryView, settledView, workbenchOf } from '../../../renderer/app/view.ts';
import { hearingOverview, response, source } from '../samples.ts';

const library = (...hearings: ReturnType<typeof hearingOverview>[]) => ({ hearings, examplesMissing: false });

describe('firstView', () => {
  it('is the example, ready to be read', () => {
    const example = hearingOverview({}, { sources: [source({ exampleId: 'nordfyn' })] });
    expect(firstView(library(hearingOverview({}), example))).toEqual(workbenchOf(example.hearing.id));
  });

  it('is the library when there is no example', () => {
    expect(firstView(library(hearingOverview({})))).toEqual(libraryView);
  });
});

describe('settledView', () => {
  const heard = source({ role: 'heard', title: 'Ås' });
  const other = source({ title: 'Bilag' });
  const [newest, oldest] = [response(), response()];
  const overview = hearingOverview({}, { sources: [other, heard], responses: [newest, oldest] });
  const hearingId = overview.hearing.id;

  it('shows the heard document and the newest answer where nothing was chosen', () => {
    expect(settledView(workbenchOf(hearingId), library(overview))).toEqual({
      kind: 'workbench',
      hearingId,
      sourceId: heard.id,
      responseId: newest.id,
    });
  });

  it('keeps what was chosen', () => {
    const chosen = { kind: 'workbench', hearingId, sourceId: other.id, responseId: oldest.id } as const;
    expect(settledView(chosen, library(overview))).toEqual(chosen);
  });

  it('goes on with what is left when a source or an answer is gone', () => {
    const gone = { kind: 'workbench', hearingId, sourceId: source().id, responseId: response().id } as const;
    expect(settledView(gone, library(overview))).toEqual({ kind: 'workbench', hearingId, sourceId: heard.id, responseId: newest.id });
    expect(settledView(gone, library({ ...overview, sources: [], responses: [] }))).toEqual(workbenchOf(hearingId));
  });

  it('goes to the library when the hearing is gone', () => {
    expect(settledView(workbenchOf(hearingId), library())).toEqual(libraryView);
  });
});
