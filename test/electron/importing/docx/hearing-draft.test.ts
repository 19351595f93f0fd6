import { expect, it } from 'vitest';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { inspect } from '../../../../shared/text/inspect.ts';
import { hearingDraft } from './hearing-draft.ts';

it('reads a municipality’s draft as it is built', async () => {
  const reading = await readDocument(await hearingDraft(), 'udkast.docx');
  if (!reading.ok) throw new Error(reading.failure.code);
  const { sections, removed, ...inspected } = inspect(reading.value);
  expect(inspected).toEqual({
    title: 'Ny retning for beskæftigelsen',
    subtitle: 'Tre pejlemærker for Assens Kommune',
    issuer: 'Assens Kommune',
    kind: 'hearing-draft',
    versionLabel: 'HØRINGSVERSION, SEPTEMBER 2025',
    dates: [
      { iso: '2025-09', role: 'version', text: 'SEPTEMBER 2025' },
      { iso: '2025-10-01', role: 'deadline', text: '1. oktober 2025' },
    ],
    deadline: '2025-10-01',
    caseNumbers: ['15.00.00-P22-7-25'],
    pageCount: null,
    bullets: 10,
    numberedItems: 2,
    tables: [{ rows: 4, columns: 3, caption: 'Tabel 1: Budget for indsatsen' }],
    provenance: expect.objectContaining({ official: reading.value.blocks.reduce((sum, { start, end }) => sum + end - start, 0) }),
    findings: [
      {
        code: 'tracked-changes',
        message: 'Dokumentet har sporede ændringer (1 indsættelse og 1 sletning). Teksten er læst, som den ser ud, hvis de godkendes.',
        facts: { about: 'changes', inserted: 1, deleted: 1 },
        range: null,
      },
    ],
  });
  expect(
    sections.map(({ level, kind, number, title, bullets }) => `${'  '.repeat(level - 1)}${kind} ${number ?? '–'} ${title} (${bullets})`),
  ).toEqual([
    'section 1 Indledning (0)',
    'section 2 Baggrund og proces (0)',
    '  section 2.1 Reformen kort (0)',
    '  section 2.2 Inddragelse af borgerne (0)',
    '  section 2.3 Økonomi (0)',
    '  section 2.4 Næste skridt (0)',
    'section 3 Pejlemærkerne (0)',
    '  guidepost 1 Alle skal med i et arbejdsfællesskab (0)',
    '    sub-block – Det betyder, at (2)',
    '    sub-block – Det kræver (2)',
    '  guidepost 2 Stærke partnerskaber (0)',
    '    sub-block – Det betyder, at (2)',
    '    sub-block – Det kræver (1)',
    '  guidepost 3 Faglighed før proces (0)',
    '    sub-block – Det betyder, at (2)',
    '    sub-block – Det kræver (1)',
    'section 4 Høringssvar (0)',
  ]);
  expect(removed.filter(({ reason }) => reason === 'table-of-contents')).toHaveLength(11);
  expect(removed.filter(({ reason }) => reason !== 'table-of-contents')).toEqual([
    { text: 'Assens Kommune · HØRINGSVERSION, SEPTEMBER 2025', reason: 'running-header' },
    { text: 'Side', reason: 'running-footer' },
  ]);
  expect(reading.value.text).toContain('Borgerne har deltaget i fire møder om udkastet.');
  expect(reading.value.text).toContain('1. oktober 2025[1]. Sagsnummer');
});
