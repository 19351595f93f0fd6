import { describe, expect, it } from 'vitest';
import { picture } from './picture.ts';

const bullets = (text: string): string[] => picture(text).filter((line) => /^\s*- /.test(line));

describe('bullets', () => {
  it.each(['•', '-', '–', '*', 'o', '▪', '\uf0b7', '·', '✓'])('are known by their sign, which is no part of the text: %s', (sign) => {
    expect(bullets(`Plan for frivillige\n\nVi vil:\n\n${sign} skabe rammer\n${sign} lytte mere`)).toEqual([
      '- skabe rammer',
      '- lytte mere',
    ]);
  });

  it('are known by a sign alone on the line before', () => {
    expect(bullets('Plan for frivillige\n\nVi vil sikre:\n\uf0b7\nFlere lokaler\n\uf0b7\nMindre bureaukrati')).toEqual([
      '- Flere lokaler',
      '- Mindre bureaukrati',
    ]);
  });

  it('may have a tab after the sign, and are no table for that', () => {
    expect(bullets('Høring\n\nDe fire er:\n\n•\tJob\n•\tBolig')).toEqual(['- Job', '- Bolig']);
  });

  it('go on over an indented line', () => {
    expect(bullets('Plan for frivillige\n\n• Vi styrker samarbejdet, så ingen\n  Falder igennem.\n• Vi lytter.')).toEqual([
      '- Vi styrker samarbejdet, så ingen Falder igennem.',
      '- Vi lytter.',
    ]);
  });

  it('have depth by indentation or by a sign of the second level', () => {
    expect(bullets('Plan\n\n- Med skolerne\n- Med hjemmene\n  - Om besøg\n  - Om måltider\n- Med kirken')).toEqual([
      '- Med skolerne',
      '- Med hjemmene',
      '  - Om besøg',
      '  - Om måltider',
      '- Med kirken',
    ]);
    expect(bullets('Plan\n\n• Med skolerne\no Om besøg\no Om måltider\n• Med kirken')).toEqual([
      '- Med skolerne',
      '  - Om besøg',
      '  - Om måltider',
      '- Med kirken',
    ]);
  });

  it('are not a dash in a sentence or before a subtitle', () => {
    expect(picture('Et godt ældreliv\n\n– en plan for Fanø Kommune\n\nVi bliver ældre.')).toEqual([
      'title: Et godt ældreliv',
      'subtitle: en plan for Fanø Kommune',
      'Vi bliver ældre.',
    ]);
  });
});

describe('numbered items', () => {
  it('keep their number beside the text', () => {
    expect(picture('Sag om veje\n\nForvaltningen indstiller,\n\n1. at planen godkendes.\n2. at den sendes i høring.')).toEqual([
      'title: Sag om veje',
      'Forvaltningen indstiller,',
      '1. at planen godkendes.',
      '2. at den sendes i høring.',
    ]);
  });

  it('may be numbered a), (2) and iv.', () => {
    expect(picture('Sag om veje\n\nDer er tre hensyn.\n\na) at cykle\n(2) at gå\niv. at køre')).toEqual([
      'title: Sag om veje',
      'Der er tre hensyn.',
      'a) at cykle',
      '(2) at gå',
      'iv. at køre',
    ]);
  });

  it('are no dates: "12. august 2025" begins nothing', () => {
    expect(picture('Sag om veje\n\nUdvalget mødes igen den\n12. august 2025 kl. 16.').join('\n')).not.toContain('12. kl');
    expect(picture('Sag om veje\n\nMødet er\n\n12. august 2025 kl. 16.')).toContain('12. august 2025 kl. 16.');
  });
});

describe('lists that have lost their signs', () => {
  const text = `Pejlemærker for Lolland Kommune
1 Sundhed tæt på
Borgerne skal opleve, at hjælpen er tæt på. Vi flytter blodprøver og
genoptræning ud i lokalcentrene, og vi prøver med mobile tilbud i de
mindste byer.
Det betyder at:
Vi åbner tre lokalcentre.
Læger kommer på faste dage på plejehjem, så ingen
beboere venter unødigt. De kommer også om aftenen.
Der er kort vej.
Det kræver:
Flere sygeplejersker.
2 Lighed i sundhed
Nogle borgere dør for tidligt. Det vil vi ændre ved at opsøge dem, der
ikke selv beder om hjælp.
Det betyder at:
Vi ansætter to opsøgende sygeplejersker.
Det kræver:
En ny aftale med regionen om data.
`;

  it('are read sentence by sentence under a lead-in', () => {
    expect(picture(text)).toEqual([
      'title: Pejlemærker for Lolland Kommune',
      '# guidepost 1: Sundhed tæt på',
      'Borgerne skal opleve, at hjælpen er tæt på. Vi flytter blodprøver og genoptræning ud i lokalcentrene, og vi prøver med mobile tilbud i de mindste byer.',
      '## sub-block: Det betyder at:',
      '- Vi åbner tre lokalcentre.',
      '- Læger kommer på faste dage på plejehjem, så ingen beboere venter unødigt. De kommer også om aftenen.',
      '- Der er kort vej.',
      '## sub-block: Det kræver:',
      '- Flere sygeplejersker.',
      '# guidepost 2: Lighed i sundhed',
      'Nogle borgere dør for tidligt. Det vil vi ændre ved at opsøge dem, der ikke selv beder om hjælp.',
      '## sub-block: Det betyder at:',
      '- Vi ansætter to opsøgende sygeplejersker.',
      '## sub-block: Det kræver:',
      '- En ny aftale med regionen om data.',
    ]);
  });

  it('may stand under a label without a colon that recurs', () => {
    const text =
      'Mål for Tønder\nMål 1: Røgfri børn\nIngen børn skal begynde at ryge.\nSådan gør vi\nRøgfri skoletid\nTilbud til forældre\nMål 2: Mere luft\nAlle skal ud hver dag.\nSådan gør vi\nNye stier';
    expect(bullets(text)).toEqual(['- Røgfri skoletid', '- Tilbud til forældre', '- Nye stier']);
  });

  it('are not the paragraphs of a section called "Baggrund:"', () => {
    expect(bullets('Plan for vejene\nBaggrund:\nVejene er gamle.\nDe skal laves.')).toEqual([]);
  });
});
