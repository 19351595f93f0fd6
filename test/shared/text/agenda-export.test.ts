import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../shared/text/markup.ts';
import { officialText } from '../../../shared/text/inspect.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { picture } from './picture.ts';

const item = `7. Ny cykelsti ved skolen
Prompt resultater
Spørgsmål
Bør Viborg Kommune vedtage en cykelsti?
Opsummering
Sagen handler om en cykelsti.
Fordele
- Færre biler
Emneord
- Trafik
Bilag
First-agenda Sagsfremstilling
Indstilling
Forvaltningen indstiller, at stien anlægges.
Sagsfremstilling
Skolevejen er farlig for børn, og der kører mange biler om morgenen.
Hvad stien koster
Stien koster 4 mio. kr., og den kan stå færdig om to år.
Beslutning Teknisk Udvalg den 03-09-2025
Godkendt.
Er du enig eller uenig?
22 items
- Lydfiler null
-
- Html "<div><h3>Indstilling</h3><p>Forvaltningen indstiller, at stien anlægges.</p><h3>Sagsfremstilling</h3><p>Skolevejen er farlig for børn, og der kører mange biler om morgenen.</p><h4>Hvad stien koster</h4><p>Stien koster 4 mio. kr., og den kan stå færdig om to år.</p><h3>Beslutning Teknisk Udvalg den 03-09-2025</h3><p>Godkendt.</p></div>"
- Tekst null
- SagsNummer "24/10455"
- Link "https://dagsordener.viborg.dk/Vis/Pdf/bilag/1"
- IsOpen false
- Navn "Ny cykelsti ved skolen"
`;

describe('an agenda export', () => {
  it('has its AI summary kept and marked, its case as the text, and its tail taken out', () => {
    expect(picture(item)).toEqual([
      'title 7: Ny cykelsti ved skolen',
      '(ai-summary) # section: Prompt resultater',
      '(ai-summary) # section: Spørgsmål',
      '(ai-summary) Bør Viborg Kommune vedtage en cykelsti?',
      '(ai-summary) # section: Opsummering',
      '(ai-summary) Sagen handler om en cykelsti.',
      '(ai-summary) # section: Fordele',
      '(ai-summary) - Færre biler',
      '(ai-summary) # section: Emneord',
      '(ai-summary) - Trafik',
      '(ai-summary) # section: Bilag',
      '# section: Indstilling',
      'Forvaltningen indstiller, at stien anlægges.',
      '# section: Sagsfremstilling',
      'Skolevejen er farlig for børn, og der kører mange biler om morgenen.',
      '## section: Hvad stien koster',
      'Stien koster 4 mio. kr., og den kan stå færdig om to år.',
      '# section: Beslutning Teknisk Udvalg den 03-09-2025',
      'Godkendt.',
    ]);
  });

  it('shows its text once: the HTML twin is a duplicate', () => {
    const reasons = structureText(item).removed.map((line) => line.reason);
    expect(reasons.filter((reason) => reason === 'duplicate')).toHaveLength(1);
    expect(officialText(structureText(item)).split('Skolevejen')).toHaveLength(2);
  });

  it('has case number, place and kind from the tail', () => {
    const { caseNumbers, issuer, kind } = structureText(item);
    expect({ caseNumbers, issuer, kind }).toEqual({ caseNumbers: ['24/10455'], issuer: 'Viborg Kommune', kind: 'agenda-item' });
  });

  it('has no official words in its summary, and no summary in its official words', () => {
    expect(officialText(structureText(item))).not.toMatch(/Fordele|Færre biler|Bør Viborg/);
  });

  it('may have the summary under other names, closed by the first heading of the case', () => {
    const text =
      'Sag om støj\nAI-resumé\nSagen handler om støj.\nFordele\n- Mere ro\nBaggrund\nDer er meget støj ved vejen.\nIndstilling\nSagen drøftes.';
    expect(picture(text)).toEqual([
      'title: Sag om støj',
      '(ai-summary) # section: AI-resumé',
      '(ai-summary) Sagen handler om støj.',
      '(ai-summary) # section: Fordele',
      '(ai-summary) - Mere ro',
      '# section: Baggrund',
      'Der er meget støj ved vejen.',
      '# section: Indstilling',
      'Sagen drøftes.',
    ]);
  });

  it('that carries its text as HTML only is read from there', () => {
    const html =
      '<div><h3>Sagsfremstilling</h3><p>Havnen er gammel, og molen er ved at falde ud i vandet.</p><ul><li>Ny mole</li><li>Nyt fyr</li></ul></div>';
    expect(picture(`Sag om havnen\n4 items\n- Tekst null\n- Html "${html}"\n- SagsNummer "25/100"\n`)).toEqual([
      'title: Sag om havnen',
      '# section: Sagsfremstilling',
      'Havnen er gammel, og molen er ved at falde ud i vandet.',
      '- Ny mole',
      '- Nyt fyr',
    ]);
  });

  it('is not a list of places and figures', () => {
    expect(structureText('Skoler\n\n- Aarhus 12\n- Odense 9\n- Vejle 4\n- Skive 2\n\nDet var dem alle.').removed).toEqual([]);
  });
});

describe('a list of attachments', () => {
  it('is kept, and marked as what it is', () => {
    expect(picture('REFERAT Kulturudvalget\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nBilag 1: Kulturpolitik\n\nBilag 2: Budget')).toEqual([
      'title: REFERAT Kulturudvalget',
      '# section: Beslutning',
      'Godkendt.',
      '# section: Bilag',
      '(attachment-list) Bilag 1: Kulturpolitik',
      '(attachment-list) Bilag 2: Budget',
    ]);
  });
});

describe('HTML in one pass', () => {
  it('gives words and the kind of their block, and decodes entities', () => {
    expect(
      readMarkup(
        '<h3>Bes&oslash;g</h3><p>A &amp; B<br>C</p><script>x()</script><table><caption>Tal</caption><tr><td>1&#44;5</td></tr></table>',
      ),
    ).toEqual([
      { tag: 'h3', text: 'Besøg', table: -1 },
      { tag: 'p', text: 'A & B', table: -1 },
      { tag: 'p', text: 'C', table: -1 },
      { tag: 'caption', text: 'Tal', table: 0 },
      { tag: 'td', text: '1,5', table: 0 },
    ]);
  });

  it('takes time by its length, however deep it is nested', () => {
    const started = performance.now();
    expect(readMarkup(`${'<div>'.repeat(100_000)}dybt`)).toEqual([{ tag: 'p', text: 'dybt', table: -1 }]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
