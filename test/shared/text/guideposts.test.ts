import { describe, expect, it } from 'vitest';
import { guidepostNoun } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { picture } from './picture.ts';

const guideposts = (text: string): string[] => picture(text).filter((line) => line.includes('guidepost'));

/** Three guideposts of the same form, with a sentence under each. */
const three = (form: (title: string, n: number) => string, intro = 'Kommunen har tre pejlemærker.'): string =>
  `Retning for Skive Kommune\n\n${intro}\n\n${['Flere i arbejde', 'Grøn energi', 'Sunde børn'].map((title, i) => `${form(title, i + 1)}\n\nDet vil vi arbejde for i alle de kommende år.`).join('\n\n')}`;

describe('guideposts that say what they are', () => {
  it.each([
    ['Pejlemærke 1: Titel', (t: string, n: number) => `Pejlemærke ${n}: ${t}`],
    ['Pejlemærke nr. 1 – Titel', (t: string, n: number) => `Pejlemærke nr. ${n} – ${t}`],
    ['1. pejlemærke – Titel', (t: string, n: number) => `${n}. pejlemærke – ${t}`],
    ['PEJLEMÆRKE 1 above its title', (t: string, n: number) => `PEJLEMÆRKE ${n}\n${t}`],
    ['PEJLEMÆRKE 1, an empty line, its title', (t: string, n: number) => `PEJLEMÆRKE ${n}\n\n${t}`],
    ['Princip 1. Titel', (t: string, n: number) => `Princip ${n}. ${t}`],
    ['Mål 1 Titel', (t: string, n: number) => `Mål ${n} ${t}`],
    ['Anbefaling 1:', (t: string, n: number) => `Anbefaling ${n}: ${t}`],
    ['Indsatsområde 1', (t: string, n: number) => `Indsatsområde ${n}\n${t}`],
    ['## Pejlemærke 1: Titel', (t: string, n: number) => `## Pejlemærke ${n}: ${t}`],
    ['**Løfte 1: Titel**', (t: string, n: number) => `**Løfte ${n}: ${t}**`],
  ])('%s', (_, form) => {
    expect(guideposts(three(form))).toEqual(['# guidepost 1: Flere i arbejde', '# guidepost 2: Grøn energi', '# guidepost 3: Sunde børn']);
  });

  it('have ordinals and Roman numbers as the source writes them', () => {
    expect(guideposts(three((t, n) => `${['Første', 'Andet', 'Tredje'][n - 1] ?? ''} pejlemærke: ${t}`))).toEqual([
      '# guidepost 1: Flere i arbejde',
      '# guidepost 2: Grøn energi',
      '# guidepost 3: Sunde børn',
    ]);
    expect(guideposts(three((t, n) => `Princip ${'I'.repeat(n)}: ${t}`))).toEqual([
      '# guidepost I: Flere i arbejde',
      '# guidepost II: Grøn energi',
      '# guidepost III: Sunde børn',
    ]);
  });

  it('are not the list of them at the front', () => {
    const list = 'Pejlemærke 1: Flere i arbejde\nPejlemærke 2: Grøn energi\nPejlemærke 3: Sunde børn';
    expect(guideposts(three((t, n) => `Pejlemærke ${n}: ${t}`, list))).toHaveLength(3);
  });

  it('keep their name when it is all the title they have', () => {
    expect(
      guideposts(
        'Retning for Skive Kommune\n\nMål 1\n\nFlere skal i arbejde i kommunen i de kommende fire år.\n\nMål 2\n\nBørn skal være sunde, også når de bliver store.',
      ),
    ).toEqual(['# guidepost 1: Mål 1', '# guidepost 2: Mål 2']);
  });
});

describe('guideposts that are only numbered', () => {
  it.each([
    ['1 Titel', (t: string, n: number) => `${n} ${t}`],
    ['1. Titel', (t: string, n: number) => `${n}. ${t}`],
    ['1) Titel', (t: string, n: number) => `${n}) ${t}`],
    ['① Titel', (t: string, n: number) => `${'①②③'[n - 1] ?? ''} ${t}`],
    ['## 1 Titel', (t: string, n: number) => `## ${n} ${t}`],
  ])('%s', (_, form) => {
    expect(guideposts(three(form))).toEqual(['# guidepost 1: Flere i arbejde', '# guidepost 2: Grøn energi', '# guidepost 3: Sunde børn']);
  });

  it('have Roman numbers as written', () => {
    expect(guideposts(three((t, n) => `${'I'.repeat(n)}. ${t}`))).toEqual([
      '# guidepost I: Flere i arbejde',
      '# guidepost II: Grøn energi',
      '# guidepost III: Sunde børn',
    ]);
  });

  it('are peers though their marks differ', () => {
    const text =
      '# Syv veje\n\nVi har tre principper.\n\n# 1 Tillid\n\nVi stoler på folk.\n\n## I praksis\n\nDet går godt.\n\n## ② Frihed\n\nVi slipper.\n\n### I praksis\n\nDet går.\n\n## 3 Nærhed\n\nVi er her.\n\n### I praksis\n\nHver dag.';
    expect(picture(text).filter((line) => line.startsWith('#'))).toEqual([
      '# guidepost 1: Tillid',
      '## sub-block: I praksis',
      '# guidepost 2: Frihed',
      '## sub-block: I praksis',
      '# guidepost 3: Nærhed',
      '## sub-block: I praksis',
    ]);
  });

  it('are not the numbered sections of a report', () => {
    expect(
      guideposts(
        'Rapport om pejlemærker\n\n1. Indledning\n\nVi har set på pejlemærker.\n\n2. Metode\n\nVi har læst om pejlemærker.\n\n3. Konklusion\n\nPejlemærker er gode.',
      ),
    ).toEqual([]);
  });

  it('may be the sub-sections of a chapter named after them', () => {
    expect(
      guideposts(
        'Politik for Skive\n\n1. Indledning\n\nDet her er en politik.\n\n2. Vores pejlemærker\n\nDem er der to af.\n\n2.1 Tillid\n\nVi stoler på folk.\n\n2.2 Nærhed\n\nVi er tæt på.\n\n3. Opfølgning\n\nVi ser på det igen.',
      ),
    ).toEqual(['## guidepost 2.1: Tillid', '## guidepost 2.2: Nærhed']);
  });
});

describe('guideposts without numbers', () => {
  const body = (titles: readonly string[]) =>
    titles.map((title) => `${title}\n\nDet vil vi arbejde for i alle de kommende år.`).join('\n\n');

  it('stand under a sentence that announces them, down to the next section', () => {
    expect(
      guideposts(
        `Sag om retning\n\nSagsfremstilling\n\nForvaltningens forslag til pejlemærker fremgår herunder:\n\n${body(['Flere i arbejde', 'Grøn energi', 'Sunde børn'])}\n\nØkonomi\n\nDet koster ikke noget.`,
      ),
    ).toEqual(['## guidepost: Flere i arbejde', '## guidepost: Grøn energi', '## guidepost: Sunde børn']);
  });

  it('end where a heading speaks about them, or as many are found as announced', () => {
    expect(
      guideposts(
        `Sag om retning\n\nUdvalget har tre pejlemærker, som er følgende:\n\n${body(['Flere i arbejde', 'Grøn energi', 'Sunde børn', 'Arbejdet i efteråret'])}`,
      ),
    ).toHaveLength(3);
    expect(
      guideposts(
        `Sag om retning\n\nPejlemærkerne er følgende:\n\n${body(['Flere i arbejde', 'Grøn energi', 'Afsættet for pejlemærkerne'])}`,
      ),
    ).toHaveLength(2);
  });

  it('are the children of a Markdown heading named after them', () => {
    expect(
      guideposts(
        '# Vision\n\n## Vores pejlemærker\n\nVi har valgt:\n\n### Tæt på vandet\n\nVi bader.\n\n### Tæt på hinanden\n\nVi mødes.\n\n## Proces\n\nVi taler sammen.',
      ),
    ).toEqual(['## guidepost: Tæt på vandet', '## guidepost: Tæt på hinanden']);
  });

  it('never get a number that the source does not give', () => {
    const { blocks } = structureText(`Sag\n\nPejlemærkerne er følgende:\n\n${body(['Flere i arbejde', 'Grøn energi'])}`);
    expect(blocks.flatMap((block) => (block.kind === 'heading' && block.role === 'guidepost' ? [block.number] : []))).toEqual([null, null]);
  });
});

describe('sub-blocks', () => {
  it('are headings that recur under several guideposts', () => {
    const text = three((t, n) => `Pejlemærke ${n}: ${t}\n\nVi har en plan for det, og den er god.\n\nSådan gør vi\n\n- Vi begynder nu`);
    expect(picture(text).filter((line) => line.startsWith('##'))).toEqual([
      '## sub-block: Sådan gør vi',
      '## sub-block: Sådan gør vi',
      '## sub-block: Sådan gør vi',
    ]);
  });

  it('are not sections after the guideposts', () => {
    expect(picture(`${three((t, n) => `Pejlemærke ${n}: ${t}`)}\n\nNæste skridt\n\nVi går i gang til foråret.`)).toContain(
      '# section: Næste skridt',
    );
  });
});

describe('the noun for guideposts', () => {
  it.each([
    ['princip', 'Fem principper for skolen\n\nPrincip 1: Leg\n\nBørn leger mål ind.\n\nPrincip 2: Ro\n\nBørn sover.'],
    ['mål', 'Mål for byen\n\nMål 1: Flere principper\n\nDet er godt.\n\nMål 2: Ro\n\nDet er bedre.'],
    ['anbefaling', 'Anbefalinger til byen\n\nAnbefaling 1: Leg\n\nDet er godt.'],
    ['pejlemærke', 'En sag om veje\n\nVejen er lang.'],
  ])('is the document’s own: %s', (noun, text) => {
    expect(guidepostNoun(structureText(text))).toBe(noun);
  });
});

it('a numbered section with the name of a noun is a section', () => {
  const drawn = picture(
    'Skolestruktur\n\n1. Baggrund\nDer er for få elever i byens skoler til at fylde klasserne op.\n\n2. Forslag\nTo skoler bliver lagt sammen til en skole med to afdelinger.',
  );
  expect(drawn.filter((line) => line.startsWith('#'))).toEqual(['# section 1: Baggrund', '# section 2: Forslag']);
});
