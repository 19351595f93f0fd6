import { describe, expect, it } from 'vitest';
import { findCaseNumbers } from '../../../shared/text/case-numbers.ts';
import { findDates } from '../../../shared/text/dates.ts';
import { findDeadlines } from '../../../shared/text/deadline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { isVersionLabel } from '../../../shared/text/version-label.ts';

describe('dates', () => {
  it.each([
    ['24. juni 2025', '2025-06-24'],
    ['3.oktober 2025', '2025-10-03'],
    ['24-06-2025', '2025-06-24'],
    ['24.06.2025', '2025-06-24'],
    ['1/9/2025', '2025-09-01'],
    ['21/8-25', '2025-08-21'],
    ['2025-06-24', '2025-06-24'],
    ['AUGUST 2025', '2025-08'],
    ['foråret 2023', '2023'],
    ['5. sep. 2025', '2025-09-05'],
  ])('are read as written: %s', (text, iso) => {
    expect(findDates(`Den ${text} skete det.`).map((date) => [date.iso, date.text])).toEqual([[iso, text]]);
  });

  it.each([
    '31. februar 2025',
    '2022-2025',
    '29.30.00-A00-1-25',
    'kl. 12.30',
    '1.234.567',
    '500.000',
    '§ 12.3',
    '2,7 mia. kr. frem mod 2030',
  ])('are not seen in %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  const roles = (text: string) => structureText(text).dates.map((date) => `${date.role} ${date.iso}`);

  it('have the role the words around them give', () => {
    expect(
      roles(
        'REFERAT Kulturudvalget d. 03-09-2025\nMødedato: Onsdag den 3. september 2025\nSag om havnen\nPlanen blev offentliggjort den 9. april 2025.\nBeslutning Kulturudvalget den 05-11-2025\nGodkendt.',
      ),
    ).toEqual(['meeting 2025-09-03', 'published 2025-04-09', 'decision 2025-11-05']);
  });

  it('are inferred where the text only names a year', () => {
    expect(roles('Syv principper\n\nVi mødtes i foråret 2023 og talte om dem.')).toEqual(['inferred 2023']);
  });
});

describe('the deadline', () => {
  it.each([
    ['Høringsfrist: 12. september 2025 kl. 12.00', '2025-09-12T12:00'],
    ['Høringsfristen er den 12. september 2025.', '2025-09-12'],
    ['Svarfrist 12-09-2025', '2025-09-12'],
    ['Fristen for afgivelse af høringssvar er fredag den 3. oktober 2025 kl. 12.', '2025-10-03T12:00'],
    ['Frist for bemærkninger: 10. november 2025', '2025-11-10'],
    ['Høringssvar skal sendes senest den 21. august 2025 kl. 12', '2025-08-21T12:00'],
    ['Ministeriet skal anmode om bemærkninger til udkastet senest fredag den 30. maj 2025 kl.16.00.', '2025-05-30T16:00'],
    ['KL har den 13. oktober 2025 modtaget udkast i høring med frist for bemærkninger 10. november 2025.', '2025-11-10'],
    ['Høringsperioden løber fra den 1. maj 2025 til den 26. juni 2025.', '2025-06-26'],
    ['Forslaget er i høring frem til den 14. november 2025 kl. 23.59.', '2025-11-14T23:59'],
    ['Høringen løber fra den 2. februar til den 30. marts 2026 kl. 12.', '2026-03-30T12:00'],
    ['Forslaget er i høring i otte uger, fra den 2. februar til den 30. marts 2026.', '2026-03-30'],
    ['Vi modtager gerne høringssvar. Send dem til plan@fjordby.example senest den 3. marts 2026.', '2026-03-03'],
    ['Bemærkninger bedes fremsendt inden kl. 9 mandag den 1. december 2025.', '2025-12-01T09:00'],
  ])('is found in: %s', (text, iso) => {
    expect(findDeadlines(text)[0]?.iso).toBe(iso);
  });

  it.each([
    'Klagefristen er den 3. maj 2025.',
    'Tilmeldingsfrist: 3. maj 2025',
    'Reformen skal være indfaset senest den 1. januar 2027.',
    'Udvalget mødes den 3. maj 2025.',
    'Kortfristet gæld udgjorde 3. maj 2025 ingenting.',
  ])('is not found in: %s', (text) => {
    expect(findDeadlines(text)).toEqual([]);
  });
});

describe('case numbers', () => {
  it.each([
    ['KLE first', '25-3-00.22.04-A30', '25-3-00.22.04-A30'],
    ['KLE last', '00.01.00-A00-25-25', '00.01.00-A00-25-25'],
    ['Acadre', 'Sagen 25/4316 drøftes', '25/4316'],
    ['F2', 'EMN-2023-01234', 'EMN-2023-01234'],
    ['a journal number', 'J.nr. 2024-4427', '2024-4427'],
    ['a case number', 'Sagsnr.: S-2024-706', 'S-2024-706'],
    ['a committee’s annex', 'SOU Alm.del Bilag 88', 'SOU Alm.del Bilag 88'],
    ['a bill’s annex', 'L 12 Bilag 1', 'L 12 Bilag 1'],
  ])('%s', (_, text, number) => {
    expect(findCaseNumbers(text)).toEqual([number]);
  });

  it.each([
    'Udvalget 2022-2025',
    'den 24-06-2025',
    '10/2024',
    'Dok.nr. D-2024-26500',
    'tlf. 33 44 55 66',
    'kl. 15.00-17.30',
    'Henvendelse af 21/8-25',
    '500.000 kr.',
  ])('not %s', (text) => {
    expect(findCaseNumbers(text)).toEqual([]);
  });
});

describe('the version label', () => {
  it.each(['HØRINGSVERSION, AUGUST 2025', 'Høringsudkast', 'Udkast af 3. maj 2025', 'Version 2.1', '1. udkast', 'Udkast til høring'])(
    'is %s',
    (text) => {
      expect(isVersionLabel(text)).toBe(true);
    },
  );

  it.each([
    'Høringsversion august 2025',
    'Udkast af 3. marts 2025',
    'Version 2.1',
    'Høringsudkast, maj 2025',
    '2. udkast',
    '2. UDKAST',
    '1. høringsudkast, maj 2025',
    'Foreløbigt udkast',
  ])('under the title is kept as written: %s', (label) => {
    const { versionLabel, subtitle } = structureText(`Politik for havnen\n${label}\n\nBaggrund\nHavnen er gammel og skal laves om.\n`);
    expect([versionLabel, subtitle]).toEqual([label, null]);
  });

  it('in brackets is what stands in them', () => {
    expect(structureText('Politik for havnen\n[UDKAST]\n\nBaggrund\nHavnen er gammel og skal laves om.\n').versionLabel).toBe('UDKAST');
  });

  it('is no item of a list', () => {
    const items = ['Arbejdsgruppen laver:', '', '1. Udkast', '2. Udgave til tryk', '3. Version på nettet'];
    const { blocks } = structureText(`Plan for arbejdet\n\nBaggrund\n${items.join('\n')}\n`);
    expect(blocks.filter(({ kind }) => kind === 'numbered')).toHaveLength(3);
  });

  it.each([
    'Udkast til ældrepolitik',
    '1. udkast til budget',
    'Foreløbigt udkast til plan',
    'Versionen er ny.',
    'Udkastet sendes ud',
    'Foreløbige tal',
  ])('is not %s', (text) => {
    expect(isVersionLabel(text)).toBe(false);
  });

  it('may stand beside a name in the running head', () => {
    const page = (n: number) =>
      `Skive Kommune        Høringsudkast\n\nPolitik for byen\nhar mange ord på side ${n}, og de er her.\nDer er flere.\n\nSide ${n} af 3\n`;
    expect(structureText(`${page(1)}\f${page(2)}\f${page(3)}`).versionLabel).toBe('Høringsudkast');
  });
});

describe('the issuer', () => {
  it.each([
    ['a municipality in the title', 'Pejlemærker for kultur i Syddjurs Kommune\n\nKulturen skal være åben.', 'Syddjurs Kommune'],
    ['a genitive', 'Sag om veje\n\nHedensted Kommunes veje er gamle. Hedensted Kommune vil lave dem.', 'Hedensted Kommune'],
    ['a name with a hyphen', 'Ny plan\n\nFaaborg-Midtfyn Kommune har en plan.', 'Faaborg-Midtfyn Kommune'],
    ['capitals', 'KLIMAPLAN FOR MORSØ KOMMUNE\n\nVI HANDLER\n\nKlimaet ændrer sig.', 'Morsø Kommune'],
    [
      'a place alone',
      'REFERAT Kulturudvalget\n\nBeslutning\n\nBibliotekerne i Vejen skal have længere åbent. Vejens borgere læser meget, og kommunen støtter det i Vejen.',
      'Vejen Kommune',
    ],
    ['a region', 'Sundhedsplan\n\nRegion Midtjylland\n\nRegion Midtjylland har en plan.', 'Region Midtjylland'],
    [
      'a ministry in the letterhead',
      'Social- og Boligministeriet\nHolmens Kanal 22\n\nHøring over lovudkast\n\nMinisteriet sender et udkast i høring.',
      'Social- og Boligministeriet',
    ],
    [
      'a body that speaks of itself',
      'Fire veje\n\nSkive, Viborg og Thisted (3-byerne) har talt sammen. 3-byerne foreslår mere frihed. Vi i 3-byerne er enige. 3-byerne anbefaler ro.',
      '3-byerne',
    ],
    [
      'the sender of an answer, not its receiver',
      'Dansk Handicap Forbund\nBlekinge Boulevard 2\n2630 Taastrup\n\nRødovre Kommune\n2610 Rødovre\n\nHøringssvar vedr. udkast til handicappolitik\n\nDansk Handicap Forbund har den 3. juni 2024 modtaget udkastet.',
      'Dansk Handicap Forbund',
    ],
    ['nobody', 'En sag\n\nDer er ikke noget at sige om den.', null],
  ])('%s', (_, text, issuer) => {
    expect(structureText(text).issuer).toBe(issuer);
  });
});

describe('the kind', () => {
  it.each([
    ['hearing-draft', 'Ældrepolitik\n\nHøringsudkast\n\nVi vil have god hjælp til alle ældre borgere.'],
    ['hearing-draft', 'Udkast til pejlemærker for kultur\n\nHøringsfrist: 12. september 2025\n\nKulturen skal være åben.'],
    [
      'hearing-letter',
      'Ældreministeriet\nSlotsholmsgade 6\n\nHøring over udkast til bekendtgørelse\n\nMinisteriet sender hermed et udkast i høring.\n\nMed venlig hilsen\n\nAnne Holm',
    ],
    [
      'hearing-letter',
      'Kolding Kommune\nAkseltorv 1\n\nHøringsbrev: Pejlemærker\n\nHøringssvar sendes til os senest den 1. juli 2025.\n\nMed venlig hilsen',
    ],
    ['hearing-memo', 'HVIDBOG\n\nBehandling af høringssvar til Kommuneplan 2025\n\nDer er modtaget 12 svar.'],
    ['hearing-memo', 'HØRINGSNOTAT\n\nom\n\nforslag til lov om plejehjem\n\n1. Høringen\n\nLoven var i høring.'],
    ['response', 'Høringssvar vedr. udkast til ældrepolitik\n\nVi støtter udkastet, men savner mål.'],
    ['minutes', 'REFERAT Kulturudvalget d. 03-09-2025\n\nMødedeltagere Anne Bak (V)\n\nBeslutning\n\nGodkendt.'],
    ['minutes', 'REFERAT\nSkoleudvalget\nDeltagere: Anne\n1. Høringssvar om skoler\nBeslutning\nUdsat.\n2. Budget\nBeslutning\nGodkendt.'],
    ['agenda-item', 'Sag om havnen\n\nIndstilling\n\nUdvalget godkender planen.\n\nSagsfremstilling\n\nHavnen er gammel.'],
    ['bill', 'Forslag til lov om ældreråd\n\n§ 1. Kommunen opretter et råd.\n\n§ 2. Rådet høres.\n\n§ 3. Loven gælder.'],
    ['principles', 'Fire principper for skolen\n\nPrincip 1: Leg\n\nVi leger.\n\nPrincip 2: Ro\n\nVi sover.'],
    ['other', 'En note\n\nDer er ikke noget at sige om den.'],
  ])('%s', (kind, text) => {
    expect(structureText(text).kind).toBe(kind);
  });
});

describe('a letter that opens with whom it is for', () => {
  const letter = (to: string): string =>
    `${to}\n\nNy skolestruktur i Lind Kommune\n\nKære alle\n\nHermed sendes forslaget i høring. Frist for høringssvar er den 1. maj 2026.\n\nMed venlig hilsen\nIb Dal`;

  it.each([
    'Til høringsparterne på vedlagte liste',
    'Til alle høringsberettigede parter',
    'Til Ældrerådet i Lind Kommune',
    'Til Børne- og Ungeudvalget',
    'Til forældrebestyrelserne',
  ])('is not called after them: %s', (to) => {
    const { title, kind } = structureText(letter(to));
    expect({ title, kind }).toEqual({ title: 'Ny skolestruktur i Lind Kommune', kind: 'hearing-letter' });
  });

  it.each(['Til gavn for borgerne', 'Til kamp mod ensomhed'])('but a title may begin so: %s', (title) => {
    expect(structureText(`${title}\n\nVi vil have et godt liv for alle, også når kræfterne svigter i en høj alder.`).title).toBe(title);
  });
});

it('more than a sentence, a lead-in and a case number are no subtitle', () => {
  const under = (line: string) => structureText(`Ældrepolitik\n${line}\n\nVi vil have et godt liv for alle i kommunen.`).subtitle;
  expect(under('Et godt liv i Lind Kommune')).toBe('Et godt liv i Lind Kommune');
  expect(under('Byrådet i Lind Kommune spørger. Derfor gælder fire principper')).toBeNull();
  expect(under('Følgende gælder i Lind Kommune:')).toBeNull();
  expect(under('Jeres sagsnr. 25/3318')).toBeNull();
});

it('hearing material is a draft, and a letter that sends it is a letter', () => {
  const body = 'Materialet sendes i høring. Høringsfrist: 1. maj 2026.';
  expect(structureText(`Høringsmateriale om skolestruktur\n\n${body}`).kind).toBe('hearing-draft');
  expect(structureText(`Høringsmateriale om skolestruktur\n\nKære alle\n\n${body}`).kind).toBe('hearing-letter');
});

describe('the deadline of a document', () => {
  const deadlineOf = (text: string) => structureText(`Høring om skolestruktur\n\n${text}\n`).deadline;

  it.each([
    [
      'a row that names it',
      'Hvad | Hvornår\n--- | ---\nBorgermøde | 2. marts 2026\nHøringsfrist | 16. marts 2026\nByrådet | 8. april 2026',
      '2026-03-16',
    ],
    ['a row of the period', 'Hvad | Hvornår\n--- | ---\nHøring | 2. februar – 30. marts 2026\nByrådet | 8. april 2026', '2026-03-30'],
    [
      'the row with its hour, where another gives the period',
      'Hvad | Hvornår\n--- | ---\nHøring | 2. februar – 30. marts 2026\nHøringsfrist | 30. marts 2026 kl. 9.00',
      '2026-03-30T09:00',
    ],
    ['a column of deadlines', 'Opgave | Frist\n--- | ---\nTilmelding | 2. marts 2026\nHøringssvar | 16. marts 2026', '2026-03-16'],
    ['no row that only tells when it begins', 'Hvad | Hvornår\n--- | ---\nHøring | 2. februar 2026\nByrådet | 8. april 2026', null],
  ])('is read in a table by %s', (_, table, iso) => {
    expect(deadlineOf(table)).toBe(iso);
  });

  it('is the one it has been extended to', () => {
    expect(
      deadlineOf(
        'Forslaget er i høring frem til den 2. marts 2026.\n\nUdvalget besluttede, at høringsfristen forlænges til den 16. marts 2026.',
      ),
    ).toBe('2026-03-16');
  });
});
