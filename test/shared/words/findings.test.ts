import { describe, expect, it } from 'vitest';
import { Finding, SourceDocument } from '../../../shared/domain/source-document.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { findingInWords } from '../../../shared/words/findings.ts';

const TEXT = `Politik for Vestby Kommune

Politikken har seks pejlemærker, som står i bilaget.

Mødet holdes mandag den 12. september 2025.

[1] Se bilag 2.

Udgift	2025	2026
Drift	10	20
Anlæg	5	5
I alt	15	40
`;

describe('a finding', () => {
  const { findings } = structureText(TEXT);

  it('is worded in the language of whoever reads it', () => {
    expect(findings.map((finding) => findingInWords(finding, 'da'))).toEqual([
      'Dokumentet nævner 6 pejlemærker, men de står ikke i teksten. De findes måske i et bilag.',
      '12. september 2025 er en fredag, men teksten siger mandag.',
      'Fodnote 1 har ingen henvisning i teksten.',
      'Tabellens sum går ikke op: »I alt«, 2026, står til 40, men rækkerne giver 25.',
    ]);
    expect(findings.map((finding) => findingInWords(finding, 'en'))).toEqual([
      'The document mentions 6 “pejlemærker”, but they are not in the text. They may be in an attachment.',
      '12. september 2025 is a Friday, but the text says Monday.',
      'Nothing in the text refers to footnote 1.',
      'The table’s sum does not add up: “I alt”, 2026, says 40, but the rows come to 25.',
    ]);
  });

  it('keeps its Danish words for whoever cannot word facts', () => {
    expect(findings.map(({ message }) => message)).toEqual(findings.map((finding) => findingInWords(finding, 'da')));
  });

  it('that was stored before there were facts is still read, and shown as it was stored', () => {
    const stored = Finding.parse({ code: 'no-deadline', message: 'Dokumentet nævner ingen høringsfrist.', range: null });
    expect(findingInWords(stored, 'en')).toBe('Dokumentet nævner ingen høringsfrist.');
  });

  it('survives being stored', () => {
    const document = structureText(TEXT);
    expect(SourceDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });
});
