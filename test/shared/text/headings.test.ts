import { describe, expect, it } from 'vitest';
import { picture } from './picture.ts';

const headings = (text: string): string[] => picture(text).filter((line) => /^(?:title|subtitle|#+ )/.test(line));

describe('the title', () => {
  it('is the first line, and a line under it that is no heading is the subtitle', () => {
    expect(headings('En ny ældrepolitik\nPolitiske mål for ældreområdet i Fanø Kommune\nBaggrund:\nVi bliver ældre.')).toEqual([
      'title: En ny ældrepolitik',
      'subtitle: Politiske mål for ældreområdet i Fanø Kommune',
      '# section: Baggrund:',
    ]);
  });

  it('is the subject of a letter, below address and date', () => {
    expect(
      headings(
        'Ældreministeriet\nSlotsholmsgade 6\n1216 København K\n\nDato: 3. maj 2025\n\nHøring over udkast til bekendtgørelse om plejehjem\n\nMinisteriet sender hermed et udkast i høring.',
      ),
    ).toEqual(['title: Høring over udkast til bekendtgørelse om plejehjem']);
  });

  it('does not hold the label before a subject', () => {
    expect(picture('Dansk Cykelråd\nHovedgaden 3\n\nVedr.: Trafikplan 2030\n\nVi støtter planen.')).toContain('title: Trafikplan 2030');
  });

  it('goes on below a word that only says what paper it is', () => {
    expect(headings('HØRINGSNOTAT\n\nom\n\nforslag til lov om plejehjem\n\nLovforslaget var i høring i maj måned.')[0]).toBe(
      'title: HØRINGSNOTAT om forslag til lov om plejehjem',
    );
    expect(headings('REFERAT\nKulturudvalget\nMødedato: 3. maj 2025\n')[0]).toBe('title: REFERAT Kulturudvalget');
  });

  it('has its number apart', () => {
    expect(headings('12. Ny cykelsti i Assens\nIndstilling\nUdvalget godkender stien.')[0]).toBe(
      'title 12: Ny cykelsti i Assens'.replace('title 12', 'title 12'),
    );
  });

  it('is absent where the file begins with text', () => {
    expect(
      headings(
        'Dette er en lang sætning, som fortæller om noget, der er sket i kommunen i løbet af det sidste halve år, og som ikke er en titel.',
      ),
    ).toEqual([]);
  });
});

describe('headings in plain text', () => {
  it('are short lines without a stop over running text', () => {
    expect(
      headings(
        'Plan for skolerne\n\nVi har lavet en plan for skolerne.\n\nEn skole for alle\n\nAlle børn skal kunne gå i skole, hvor de bor.\n\nLærere med tid\n\nLærerne skal have tid til at forberede sig.',
      ),
    ).toEqual(['title: Plan for skolerne', '# section: En skole for alle', '# section: Lærere med tid']);
  });

  it('are known by custom, with other headings below them', () => {
    expect(
      headings(
        'Sag om havnen\nIndstilling\nUdvalget godkender planen.\nBeslutning Teknisk Udvalg den 03-09-2025\nAnbefales\nSagsfremstilling\nHavnen er gammel.\nEn ny mole\nMolen skal laves om, for den er ved at falde ud i vandet.',
      ),
    ).toEqual([
      'title: Sag om havnen',
      '# section: Indstilling',
      '# section: Beslutning Teknisk Udvalg den 03-09-2025',
      '# section: Sagsfremstilling',
      '## section: En ny mole',
    ]);
  });

  it('are lines in capitals', () => {
    expect(headings('KLIMAPLAN\n\nVI HANDLER NU\n\nKlimaet ændrer sig.\n\nVI KAN SELV\n\nVi begynder her.')).toEqual([
      'title: KLIMAPLAN',
      '# section: VI HANDLER NU',
      '# section: VI KAN SELV',
    ]);
  });

  it('are numbered in depth: 1, 1.1, 2', () => {
    expect(
      headings(
        'Høringsnotat om lov om havne\n\n1. Høringen\n\n1.1. Periode\n\nLoven var i høring i maj.\n\n1.2. Parter\n\nMange blev hørt.\n\n2. Høringssvarene\n\nDer kom tre svar.',
      ),
    ).toEqual([
      'title: Høringsnotat om lov om havne',
      '# section 1: Høringen',
      '## section 1.1: Periode',
      '## section 1.2: Parter',
      '# section 2: Høringssvarene',
    ]);
  });

  it('are chapters and sections in a law', () => {
    expect(
      picture(
        'Forslag til lov om ældreråd\n\nKapitel 1\nFormål\n\n§ 1. Kommunen opretter et råd.\nStk. 2. Flere kan gå sammen.\n\n§ 2. Rådet høres.\n\nKapitel 2\nValg\n\n§ 3 a. Der er valg hvert fjerde år.',
      ),
    ).toEqual([
      'title: Forslag til lov om ældreråd',
      '# section 1: Formål',
      '## section 1: § 1.',
      'Kommunen opretter et råd.',
      'Stk. 2. Flere kan gå sammen.',
      '## section 2: § 2.',
      'Rådet høres.',
      '# section 2: Valg',
      '## section 3a: § 3 a.',
      'Der er valg hvert fjerde år.',
    ]);
  });

  it('are the items of minutes, above their own headings', () => {
    expect(
      headings(
        'REFERAT Skoleudvalget\nMødedato: 3. maj 2025\n1. Godkendelse af dagsorden\nSagsnr.: 25/101\nBeslutning\nGodkendt.\n2. Skolernes ferie\nSagsnr.: 25/102\nBeslutning\nUdsat.',
      ),
    ).toEqual([
      'title: REFERAT Skoleudvalget',
      '# section 1: Godkendelse af dagsorden',
      '## section: Beslutning',
      '# section 2: Skolernes ferie',
      '## section: Beslutning',
    ]);
  });

  it('are not names, addresses, greetings, fields or case numbers', () => {
    expect(
      headings(
        'Referat fra mødet\n\nKære alle\n\nHer kommer referatet fra mødet i tirsdags.\n\nSagsnr. 25/4316\n\nMødet blev holdt på rådhuset.\n\nRådhusvej 3\n\nDer var kaffe.\n\nDeltagere: Anne og Bo\n\nDe var der hele tiden.\n\nMed venlig hilsen\n\nAnne Holm\nFormand',
      ),
    ).toEqual(['title: Referat fra mødet']);
  });

  it('are not the first words of a list', () => {
    expect(
      picture('Plan for skolerne\n\nPlanen har tre dele.\n\n1. Børn\n2. Voksne\n3. Bygninger\n\nDet var planen for skolerne.'),
    ).toEqual(['title: Plan for skolerne', 'Planen har tre dele.', '1. Børn', '2. Voksne', '3. Bygninger', 'Det var planen for skolerne.']);
  });
});

describe('headings in Markdown', () => {
  it('are believed, and short lines are left alone', () => {
    expect(
      picture(
        '# Plan\n\n*– for alle i Vejle*\n\n## **Forord**\n\nAnne Holm\n\nBorgmester i Vejle Kommune, som har skrevet et forord.\n\n### → I praksis\n\nDet sker *nu*.',
      ),
    ).toEqual([
      'title: Plan',
      'subtitle: for alle i Vejle',
      '# section: Forord',
      'Anne Holm',
      'Borgmester i Vejle Kommune, som har skrevet et forord.',
      '## section: I praksis',
      'Det sker nu.',
    ]);
  });

  it('may be lines in bold where there are no others', () => {
    expect(headings('**Plan for bibliotekerne**\n\n**Et åbent hus**\n\nHuset er åbent.\n\n**Bøger til alle**\n\nVi køber bøger.')).toEqual([
      'title: Plan for bibliotekerne',
      '# section: Et åbent hus',
      '# section: Bøger til alle',
    ]);
  });

  it('may be underlined', () => {
    expect(
      headings('Plan for havnen\n===============\n\nMolen\n-----\n\nMolen er **gammel** og **slidt**.\n\n# Kajen\n\nKajen er ny.'),
    ).toContain('title: Plan for havnen');
  });

  it('leave links their words and address, and images their text', () => {
    expect(picture('# Plan\n\nSe [kommunens side](https://vejle.dk) og [kapitel 2](#to).')).toContain(
      'Se kommunens side (https://vejle.dk) og kapitel 2.',
    );
  });
});
