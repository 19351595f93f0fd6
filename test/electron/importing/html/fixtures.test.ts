import { describe, expect, it } from 'vitest';
import { draw } from '../../../shared/text/picture.ts';
import { inspectedFile, pageFile, sectionsOf } from './page.ts';

describe('a case on a municipality’s agenda page', () => {
  const seen = inspectedFile('dagsordenpunkt.html');

  it('says what it is', () => {
    expect(seen).toMatchObject({
      title: 'Pejlemærker for ældreområdet',
      issuer: 'Egeskov Kommune',
      kind: 'agenda-item',
      deadline: '2025-12-01',
      caseNumbers: ['27.00.00-P22-3-25'],
      bullets: 3,
      numberedItems: 2,
    });
    expect(seen.dates).toContainEqual({ iso: '2025-10-14', role: 'meeting', text: '14. oktober 2025' });
  });

  it('has its sections, guideposts and tables', () => {
    expect(sectionsOf(seen)).toEqual([
      '1 section Indstilling',
      '1 section Sagsfremstilling',
      '2 guidepost 1 Værdighed hver dag',
      '2 guidepost 2 Nærhed og fællesskab',
      '2 guidepost 3 Faglighed',
      '2 guidepost 4 Økonomisk ansvarlighed',
      '1 section Økonomi',
      '1 section Beslutning',
      '1 section Bilag',
    ]);
    expect(seen.tables).toContainEqual({ rows: 4, columns: 3, caption: 'Udgifter til ældreområdet' });
    expect(seen.findings).toEqual([]);
  });

  it('keeps menus, cookies, share links and the foot apart', () => {
    expect(new Set(seen.removed.map(({ reason }) => reason))).toEqual(new Set(['portal']));
    expect(seen.removed.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Vi bruger cookies', 'Politik', 'Del på Facebook Udskriv siden', 'CVR 12345678']),
    );
    expect(pageFile('dagsordenpunkt.html').text).not.toMatch(/cookie|Facebook|CVR/);
  });
});

describe('a page on a hearing portal', () => {
  const seen = inspectedFile('hoering.html');

  it('says what it is', () => {
    expect(seen).toMatchObject({
      title: 'Høring over udkast til bekendtgørelse om madspild i storkøkkener',
      issuer: 'Fødevareministeriet',
      kind: 'hearing-letter',
      deadline: '2025-12-12T12:00',
      caseNumbers: ['2025-4417'],
      bullets: 3,
    });
  });

  it('has its sections, those that a button opens too, and its tables', () => {
    expect(sectionsOf(seen)).toEqual([
      '1 section Om høringen',
      '2 section Økonomiske konsekvenser',
      '1 section Sådan svarer du',
      '2 section Høringsparter',
    ]);
    expect(seen.tables).toEqual([
      { rows: 3, columns: 3, caption: null },
      { rows: 3, columns: 2, caption: null },
    ]);
  });
});

describe('guideposts that Word has saved as a page', () => {
  const document = pageFile('word-pejlemaerker.htm');
  const seen = inspectedFile('word-pejlemaerker.htm');

  it('are read in Windows-1252, with Word’s own lists, notes and boxes', () => {
    expect(draw(document)).toEqual([
      'title: To pejlemærker for fritidslivet',
      'subtitle: Havnby Kommune 2026-2029',
      '# section: Baggrund',
      'Kommunen har talt med 40 foreninger om fritidslivet. Samtalerne er samlet i to pejlemærker.',
      '## guidepost 1: Plads til alle',
      'Alle skal kunne være med, også dem, der har svært ved at betale.[1]',
      '### sub-block: Det betyder at:',
      '- kontingentet er det samme overalt',
      '  - dog ikke i svømmehallen',
      '- haller er åbne i ferierne',
      '## guidepost 2: Frivillige skal have tid',
      'Frivillige skal bruge tiden på børnene og ikke på skemaer.',
      '### sub-block: Det betyder at:',
      '- ansøgninger er på én side',
      '| Husk: Foreningernes Dag er den første lørdag i september.',
      '1. Først spørges foreningerne.',
      '2. Derefter besluttes det.',
      'Høringssvar sendes til kommunen senest den 3. november 2025.',
      '[1] Se kommunens fripladsordning.',
    ]);
  });

  it('say what they are; head and table of contents stand apart', () => {
    expect(seen).toMatchObject({
      issuer: 'Havnby Kommune',
      kind: 'hearing-draft',
      versionLabel: 'høringsversion',
      deadline: '2025-11-03',
      findings: [],
    });
    expect(seen.removed.map(({ reason }) => reason)).toEqual(['running-header', 'table-of-contents', 'table-of-contents']);
  });
});
