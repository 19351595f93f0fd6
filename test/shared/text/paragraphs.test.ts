import { describe, expect, it } from 'vitest';
import { seamBetween } from '../../../shared/text/hyphens.ts';
import { picture } from './picture.ts';

/** Hard-wrapped at some 60 characters, as a PDF's text comes out. */
const wrapped = `Trafikpolitik for Lemvig Kommune
Indledning
Kommunen vil udvikle den kollektive trafik, så borgere i hele
kommunen kan komme på arbejde, til læge og til fritid uden bil.
Det kræver samarbejde med selskabet Midttrafik, regionen og
Lemvig Kommunes borgerforeninger, som kender behovene.
Vi begynder i byerne.
Samkørsel og delebiler skal supplere bussen, hvor der er langt
til stoppestedet. Der afsættes penge til skilte og standere på
12 pladser i løbet af de første to år.
`;

describe('wrapped lines', () => {
  it('are joined by a space, and a short line with a stop ends the paragraph', () => {
    expect(picture(wrapped)).toEqual([
      'title: Trafikpolitik for Lemvig Kommune',
      '# section: Indledning',
      'Kommunen vil udvikle den kollektive trafik, så borgere i hele kommunen kan komme på arbejde, til læge og til fritid uden bil. Det kræver samarbejde med selskabet Midttrafik, regionen og Lemvig Kommunes borgerforeninger, som kender behovene.',
      'Vi begynder i byerne.',
      'Samkørsel og delebiler skal supplere bussen, hvor der er langt til stoppestedet. Der afsættes penge til skilte og standere på 12 pladser i løbet af de første to år.',
    ]);
  });

  it('keep a clock time whole, and leave what closes a letter and an address under a number on lines of their own', () => {
    const letter = `${wrapped}Bemærkninger sendes til kommunen senest den 9. november kl.
12.00. Spørgsmål til planen rettes til trafikplanlæggeren Bo.
Med venlig hilsen
Bo Lund
Tlf. 12 34 56 78
trafik@lemvig.example
`;
    expect(picture(letter).slice(-5)).toEqual([
      'Bemærkninger sendes til kommunen senest den 9. november kl. 12.00. Spørgsmål til planen rettes til trafikplanlæggeren Bo.',
      'Med venlig hilsen',
      'Bo Lund',
      'Tlf. 12 34 56 78',
      'trafik@lemvig.example',
    ]);
  });

  it('are left apart where each line is a paragraph of its own', () => {
    expect(picture('Referat fra høringsmøde\nDer var 40 deltagere.\nDer blev stillet mange spørgsmål.\nMødet sluttede kl. 21.')).toEqual([
      'title: Referat fra høringsmøde',
      'Der var 40 deltagere.',
      'Der blev stillet mange spørgsmål.',
      'Mødet sluttede kl. 21.',
    ]);
  });

  it('go on while a quotation is open', () => {
    expect(picture(wrapped.replace('i byerne.', 'i byerne.\nVisionen "Nye\nVeje til Alle"\nskal være kompasset.'))).toContain(
      'Visionen "Nye Veje til Alle" skal være kompasset.',
    );
  });
});

describe('a paragraph cut by an empty line or a page', () => {
  it('is joined where the sentence goes on in lower case', () => {
    expect(picture('Overskrift\n\nForvaltningen har lavet et udkast, som med denne sag\n\nforelægges udvalget til godkendelse.')).toContain(
      'Forvaltningen har lavet et udkast, som med denne sag forelægges udvalget til godkendelse.',
    );
  });

  it('is joined inside a word', () => {
    expect(picture('Overskrift\n\nMidlerne skal bruges mere formåls-\n\ntjenligt end i dag.')).toContain(
      'Midlerne skal bruges mere formålstjenligt end i dag.',
    );
  });

  it('is joined over page number and running title', () => {
    const page = (n: number, body: string) => `Ældrepolitik 2026\n\n${body}\n\nSide ${n} af 3\n`;
    const text =
      page(1, 'Byrådet vil, at ældre borgere i kommunen får en hverdag, som de') +
      page(2, 'selv bestemmer over.\n\nDer er tre mål.') +
      page(3, 'Slut på teksten.');
    expect(picture(text)).toContain('Byrådet vil, at ældre borgere i kommunen får en hverdag, som de selv bestemmer over.');
  });

  it('is left apart before the items of a recommendation', () => {
    expect(
      picture('Sag om skoler\n\nIndstilling\n\nForvaltningen for Børn og Unge i kommunen indstiller,\n\nat udvalget godkender planen'),
    ).toEqual([
      'title: Sag om skoler',
      '# section: Indstilling',
      'Forvaltningen for Børn og Unge i kommunen indstiller,',
      'at udvalget godkender planen',
    ]);
  });
});

describe('the seam between two lines', () => {
  const seam = (before: string, after: string, known: readonly string[] = []) => seamBetween(before, after, new Set(known));

  it('drops the hyphen of a word broken at the end of the line', () => {
    expect(seam('borgere med beskæftigelses-', 'potentiale.')).toBe('drop-hyphen');
  });

  it('keeps a hanging hyphen before og, eller and samt', () => {
    expect(seam('inden for social-', 'og sundhedsområdet')).toBe('space');
    expect(seam('i dagtilbuds-', 'eller skoletiden')).toBe('space');
    expect(seam('mål-', 'samt handleplan')).toBe('space');
  });

  it('keeps the hyphen of abbreviations, single letters, figures and names', () => {
    expect(seam('nye IT-', 'systemer')).toBe('keep-hyphen');
    expect(seam('medlem af en a-', 'kasse')).toBe('keep-hyphen');
    expect(seam('en 1:1-', 'indsats')).toBe('keep-hyphen');
    expect(seam('borgere i Lyngby-', 'Taarbæk')).toBe('keep-hyphen');
  });

  it('keeps the hyphen the document writes in that word elsewhere', () => {
    expect(seam('med First-', 'tilgangen', ['first-tilgangen'])).toBe('keep-hyphen');
  });

  it('is a space after a dash that stands alone', () => {
    expect(seam('job og uddannelse -', 'til gavn for alle')).toBe('space');
  });
});

describe('a side box', () => {
  it('stands beside the text and is not mixed into it', () => {
    const text = `1 Skarp prioritering
Resurser målrettes
borgere med
beskæftigelses-
potentiale.
Unge prioriteres med et
længere perspektiv.
Vi kan ikke hjælpe alle lige meget. Vi skal derfor differentiere indsatserne
og målrette ressourcerne til de indsatser, der hvor borgere har størst mulig
nytte af dem, og hvor de kan komme direkte i job eller i gang med uddannelse
i de kommende år.
2 Partnerskab
Det lokale erhvervsliv er en aktiv partner i indsatsen, og kontakten bliver
udbygget sammen med virksomhederne.
`;
    expect(picture(text)).toContain('| Resurser målrettes borgere med beskæftigelsespotentiale.');
    expect(picture(text)).toContain('| Unge prioriteres med et længere perspektiv.');
    expect(picture(text)).toContain(
      'Vi kan ikke hjælpe alle lige meget. Vi skal derfor differentiere indsatserne og målrette ressourcerne til de indsatser, der hvor borgere har størst mulig nytte af dem, og hvor de kan komme direkte i job eller i gang med uddannelse i de kommende år.',
    );
  });
});

it('sets a paragraph that is one quotation apart', () => {
  expect(picture('Vores vision\n\nVisionen lyder sådan:\n\n”Alle skal være en del af et fællesskab”')).toContain(
    '> ”Alle skal være en del af et fællesskab”',
  );
});

it('keeps a footnote with its mark, and a figure’s caption as a caption', () => {
  expect(picture('Plan for havnen\n\nHavnen er gammel [1].\n\nFigur 1. Havnen set fra syd\n\n[1] Bygget i 1904')).toEqual([
    'title: Plan for havnen',
    'Havnen er gammel [1].',
    '^ Figur 1. Havnen set fra syd',
    '[1] Bygget i 1904',
  ]);
});
