import { describe, expect, it } from 'vitest';
import { structureText } from '../../../shared/text/structure.ts';

/** Each finding with the words it is about. */
const findings = (text: string): string[] => {
  const document = structureText(text);
  return document.findings.map(({ code, range }) => `${code}${range === null ? '' : `: ${document.text.slice(range.start, range.end)}`}`);
};

describe('guideposts that are announced', () => {
  it('and not in the text are reported', () => {
    expect(findings('Vision for Skive\n\nTil at understøtte visionen er der udviklet seks pejlemærker. De er vigtige.')).toEqual([
      'guideposts-announced-not-found: seks pejlemærker',
    ]);
  });

  it('and not in the text name the attachment they stand in, where the document names it', () => {
    const listed = `Vision for Skive

Der er udviklet seks pejlemærker. De er vigtige.

Bilag

Økonomisk oversigt

Pejlemærker for Skive`;
    expect(structureText(listed).findings[0]?.message).toBe(
      'Dokumentet nævner 6 pejlemærker, men de står ikke i teksten. Se bilaget »Pejlemærker for Skive«.',
    );
    expect(structureText(listed.replace('Pejlemærker for Skive', 'Notat')).findings[0]?.message).toBe(
      'Dokumentet nævner 6 pejlemærker, men de står ikke i teksten. De findes måske i et bilag.',
    );
  });

  it('and are fewer than announced are reported', () => {
    expect(findings('Fem principper for skolen\n\nPrincip 1: Leg\n\nVi leger.\n\nPrincip 2: Ro\n\nVi sover.')[0]).toBe(
      'guideposts-announced-not-found: Fem principper',
    );
  });

  it('and stand as a list are not', () => {
    expect(findings('Vision for Skive\n\nDe tre pejlemærker er:\n\n- Tillid\n- Nærhed\n- Frihed\n\nSådan er det.')).toEqual([]);
  });

  it('in an answer stand in another paper', () => {
    expect(findings('Høringssvar vedr. pejlemærker\n\nVi støtter de seks pejlemærker.')).toEqual([]);
  });
});

it('reports a sum that does not add up, at its cell', () => {
  expect(findings('Budget\n\nMio. kr. | 2026\nSkoler | 12,0\nVeje | 3,0\nI alt | 16,0')).toEqual(['table-sum-mismatch: 16,0']);
  expect(structureText('Budget\n\nMio. kr. | 2026\nSkoler | 1.200\nVeje | 300\nI alt | 1.600').findings[0]?.message).toBe(
    'Tabellens sum går ikke op: »I alt«, 2026, står til 1.600, men rækkerne giver 1.500.',
  );
});

describe('lost dashes', () => {
  const text = (line: string) => `Pejlemærker for Skive
Reformen åbner for nye muligheder og giver anledning til at skabe en
ny fortælling om, hvordan vi som kommune hjælper borgerne videre til
job, uddannelse og deltagelse i fællesskabet i byen og på landet og i
alle de små samfund.
${line}
Vi skal bygge videre på den faglighed, der har givet gode resultater
hidtil, og som medarbejderne kender til bunds.
`;

  it('are suspected where a line ends early and goes on in lower case', () => {
    expect(
      structureText(
        text('Erhvervslivet er partner\nikke kun som jobbydere, men som medspillere i hele indsatsen for\nde unge.'),
      ).findings.map((finding) => finding.message),
    ).toEqual(['Mellem »partner« og »ikke« er en tankestreg måske gået tabt.']);
  });

  it('are not put in, and leave one space that the finding points at', () => {
    expect(findings(text('Erhvervslivet er partner\nikke kun som jobbydere, men som medspillere i hele indsatsen for\nde unge.'))).toEqual([
      'lost-dash:  ',
    ]);
  });

  it('are not suspected after a preposition, nor in a text that has its dashes', () => {
    expect(
      findings(text('Erhvervslivet er en partner fra\nbyen og fra de mindre samfund rundt om, hvor der også er meget at\nlave.')),
    ).toEqual([]);
    expect(
      findings(text('Erhvervslivet – og de unge – er partner\nikke kun som jobbydere, men som medspillere i hele indsatsen for\nde unge.')),
    ).toEqual([]);
  });
});

describe('broken words', () => {
  it('are suspected where the whole word stands elsewhere', () => {
    expect(findings('Plan for job\n\nBorgerens erhvervserfaring tæller.\n\nVi ser på erhvervs erfaring og på mod.')).toEqual([
      'broken-word: erhvervs erfaring',
    ]);
    expect(findings('Plan for job\n\nDet er formålstjenligt.\n\nVi bruger dem formåls- tjenligt.')).toEqual([
      'broken-word: formåls- tjenligt',
    ]);
  });

  it('are suspected in a stray initial, and not in "social- og sundhed" or "i det"', () => {
    expect(findings('Plan for job\n\nS sammensæt målgrupper, og idet vi gør det, er det i det gode. Social- og sundhedsområdet.')).toEqual([
      'broken-word: S sammensæt',
    ]);
  });
});

it('reports a footnote that nothing points to', () => {
  expect(findings('Plan for job\n\nSe faktaarket [1].\n\n[1] Faktaark\n\n[2] Notat')).toEqual(['orphan-footnote: Notat']);
});

describe('dates that contradict', () => {
  it('are a weekday that is another than the date’s, and two deadlines', () => {
    expect(findings('Mødet\n\nMødet er mandag den 3. oktober 2025.')).toEqual(['dates-contradict: 3. oktober 2025']);
    expect(findings('Høring om skoler\n\nHøringsfrist: 3. oktober 2025\n\nSvar skal være modtaget senest den 6. oktober 2025.')).toContain(
      'dates-contradict: 6. oktober 2025',
    );
  });

  it('are not a weekday that fits', () => {
    expect(findings('Mødet\n\nMødet er fredag den 3. oktober 2025.')).toEqual([]);
  });
});

it('reports a draft for hearing that states no deadline', () => {
  expect(findings('Ældrepolitik\n\nHøringsudkast\n\nVi vil have god hjælp til alle ældre borgere.')).toEqual(['no-deadline']);
});
