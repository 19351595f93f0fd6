import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { mapByComparison } from '../../../shared/anchoring/map-anchors.ts';
import { SourceVersionId } from '../../../shared/domain/ids.ts';
import type { Annotation, Placement } from '../../../shared/domain/annotation.ts';
import type { PassageDecision } from '../../../shared/notes/note-edit.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { addNewVersion } from '../../../electron/ipc/new-version.ts';
import { noteOn } from '../note-on.ts';
import { DRAFT, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const KEPT = 'Kommunen tager kontakt inden for en uge.';
const GONE = 'Reformen giver kommunen større frihed, men kræver også besparelser.';

async function opened() {
  const workbench = testWorkbench();
  const { server, store } = workbench;
  const draft = await withDraft(workbench);
  const { id: sourceId, fileName, originalSha256, hearingId } = draft.summary;
  return {
    server,
    store,
    draft,
    hearingId,
    note: async (words: string) => valueOf(await server.call('annotation.create', noteOn(draft, words))),
    notes: async () => valueOf(await server.call('annotation.list', { sourceId })),
    /** The source gets a version with this text. */
    becomes: (text: string) => {
      const document = structureText(text);
      const versionId = SourceVersionId.parse(randomUUID());
      addNewVersion(store, { id: sourceId, versionId, fileName, originalSha256, document }, mapByComparison, Date.now());
      return document.text;
    },
    decide: async ({ passages: [passage] }: Annotation, decision: PassageDecision) => {
      if (passage === undefined) throw new Error('A note has a passage.');
      return server.call('passage.decide', { passageId: passage.id, decision });
    },
  };
}

const placementOf = (note: Annotation | undefined): Placement | undefined => note?.passages[0]?.placement;

/** What stands where a note is placed. */
const wordsAt = (text: string, placement: Placement | undefined): string | null =>
  placement !== undefined && 'start' in placement ? text.slice(placement.start, placement.end) : null;

it('the same words further down are the same place; words that are gone wait for a person; the note keeps its own', async () => {
  const { note, notes, becomes } = await opened();
  const [kept, gone] = [await note(KEPT), await note(GONE)];
  const text = becomes(`Et nyt afsnit forrest, som ingen kendte før.\n\n${DRAFT.replace(GONE, 'Intet er som før.')}`);
  const after = await notes();
  const newKept = after.find(({ id }) => id === kept.id);
  expect(placementOf(newKept)?.kind).toBe('exact');
  expect(wordsAt(text, placementOf(newKept))).toBe(KEPT);
  const newGone = after.find(({ id }) => id === gone.id);
  expect(placementOf(newGone)?.kind).toBe('orphaned');
  expect(newGone?.passages[0]?.anchor).toEqual(gone.passages[0]?.anchor);
});

it('words that a person has placed or confirmed need no new decision when they are the same in the version after', async () => {
  const { note, notes, becomes, decide } = await opened();
  await note(GONE);
  const changed = 'Reformen giver kommunen friere hænder og mindre at bruge af.';
  const second = becomes(DRAFT.replace(GONE, changed));
  const [orphaned] = await notes();
  if (orphaned === undefined) throw new Error('The note is there.');
  const start = second.indexOf(changed);
  const range = { start: start - 1, end: start + changed.length + 1 };
  const placed = valueOf(await decide(orphaned, { kind: 'place', range }));
  expect(placementOf(placed)).toEqual({ kind: 'moved', start, end: start + changed.length, text: changed, isConfirmed: true });

  const third = becomes(`Forord, som er nyt og står forrest i teksten.\n\n${DRAFT.replace(GONE, changed)}`);
  const [after] = await notes();
  expect(placementOf(after)).toMatchObject({ kind: 'moved', text: changed, isConfirmed: true });
  expect(wordsAt(third, placementOf(after))).toBe(changed);

  // The text of the first version again.
  const fourth = becomes(DRAFT);
  const [back] = await notes();
  expect(placementOf(back)?.kind).toBe('exact');
  expect(wordsAt(fourth, placementOf(back))).toBe(GONE);
});

it('a passage that is let go stays so in later versions, until it is reopened; every step is in the history', async () => {
  const { note, notes, becomes, decide, server } = await opened();
  const made = await note(GONE);
  becomes(DRAFT.replace(GONE, 'Intet er som før.'));
  expect(placementOf(valueOf(await decide(made, { kind: 'let-go' })))).toEqual({ kind: 'let-go' });
  becomes(`${DRAFT.replace(GONE, 'Intet er som før.')}\nEn linje til.\n`);
  expect(placementOf((await notes())[0])).toEqual({ kind: 'let-go' });
  expect(placementOf(valueOf(await decide(made, { kind: 'reopen' })))?.kind).toBe('orphaned');
  const { entries } = valueOf(await server.call('annotation.history', { annotationId: made.id }));
  expect(entries.filter(({ field }) => field === 'place').map(({ after }) => after)).toMatchObject([
    { decision: { kind: 'let-go' } },
    { decision: { kind: 'reopen' } },
  ]);
});

it('a person decides only on what has come into a newer version, and only on words that are there', async () => {
  const { note, notes, becomes, decide } = await opened();
  const made = await note(GONE);
  for (const decision of [{ kind: 'confirm' }, { kind: 'let-go' }, { kind: 'reopen' }] as const)
    expect(await decide(made, decision)).toMatchObject({ failure: { code: 'invalid-request' } });
  becomes(DRAFT.replace(GONE, 'Intet er som før.'));
  expect(await decide(made, { kind: 'confirm' })).toMatchObject({ failure: { code: 'invalid-request' } });
  expect(await decide(made, { kind: 'place', range: { start: 1_000_000, end: 1_000_002 } })).toMatchObject({
    failure: { code: 'anchor-mismatch' },
  });
  expect(placementOf((await notes())[0])?.kind).toBe('orphaned');
});

it('words that are found with other spacing are moved until a person has looked at them', async () => {
  const { note, notes, becomes, decide } = await opened();
  const made = await note(GONE);
  becomes(DRAFT.replace('større frihed,', 'større  frihed'));
  const moved = placementOf((await notes())[0]);
  expect(moved).toMatchObject({ kind: 'moved', isConfirmed: false });
  expect(placementOf(valueOf(await decide(made, { kind: 'confirm' })))).toEqual({ ...moved, isConfirmed: true });
  expect(placementOf(valueOf(await decide(made, { kind: 'reopen' })))).toEqual(moved);
});

it('what was deleted is placed too, and comes back to its place; a note on an older version is placed at once', async () => {
  const { note, notes, becomes, server, draft } = await opened();
  const deleted = await note(KEPT);
  valueOf(await server.call('annotation.delete', { annotationId: deleted.id }));
  const text = becomes(`Et nyt afsnit forrest, som ingen kendte før.\n\n${DRAFT}`);
  valueOf(await server.call('annotation.restore', { annotationId: deleted.id }));
  const late = valueOf(await server.call('annotation.create', noteOn(draft, GONE)));
  expect(wordsAt(text, placementOf(late))).toBe(GONE);
  expect((await notes()).map((each) => wordsAt(text, placementOf(each)))).toEqual([GONE, KEPT]);
});

it('a guidepost that is passed over stays so where its heading has come to', async () => {
  const { server, becomes, hearingId, draft } = await opened();
  const { sourceVersionId, range } = noteOn(draft, 'Pejlemærke 1: Alle skal have kontakt');
  const skipped = valueOf(await server.call('guidepost.skip', { sourceVersionId, range, reason: ' Vi er enige ' }));
  expect(skipped).toMatchObject({ reason: 'Vi er enige', placement: { kind: 'exact', ...range } });
  const text = becomes(`Et nyt afsnit forrest, som ingen kendte før.\n\n${DRAFT}`);
  const [decision] = valueOf(await server.call('guidepost.decisions', { hearingId }));
  expect(decision?.id).toBe(skipped.id);
  expect(wordsAt(text, decision?.placement)).toBe('Pejlemærke 1: Alle skal have kontakt');
});
