import { describe, expect, it } from 'vitest';
import { structureText } from '../../../shared/text/structure.ts';
import { draw } from './picture.ts';

/** A whole document as its reader would describe it. */
const read = (text: string) => {
  const document = structureText(text);
  return {
    issuer: document.issuer,
    kind: document.kind,
    deadline: document.deadline,
    pages: document.pages.map((page) => page.label).join(' '),
    blocks: draw(document).map((line) => (line.length > 60 ? `${line.slice(0, 57)}…` : line)),
  };
};

describe('documents of other bodies and other shapes', () => {
  it('a hard-wrapped draft with page feet, numbers "1)" and lists without signs', () => {
    expect(
      read(`Pejlemærker for det nære sundhedsvæsen i Lolland Kommune
Høringsversion, september 2025
Indledning
Lolland Kommune og almen praksis står over for store opgaver i de kommende
år. Flere ældre og flere med kronisk sygdom betyder, at vi skal tænke nyt.
Derfor har kommunalbestyrelsen formuleret to pejlemærker, som her sendes i
høring. Fristen for at afgive høringssvar er fredag den 3. oktober 2025 kl.
12.
Sundhedsplan for Lolland
1/3
1) Sundhed tættere på borgerne
Borgerne skal opleve, at hjælpen er tæt på. Vi flytter blodprøver og
genoptræning ud i lokalcentrene, og vi prøver med mobile tilbud i de mindste
byer.
Vi vil:
Åbne tre nye lokalcentre.
Lave aftaler med praktiserende læger om faste dage på plejehjem, så ingen
beboere venter unødigt.
Sundhedsplan for Lolland
2/3
2) Lighed i sundhed
Nogle borgere dør for tidligt. Det vil vi ændre ved at opsøge dem, der ikke
selv beder om hjælp.
Vi vil:
Ansætte opsøgende sygeplejersker.
Sundhedsplan for Lolland
3/3
`),
    ).toEqual({
      issuer: 'Lolland Kommune',
      kind: 'hearing-draft',
      deadline: '2025-10-03T12:00',
      pages: '1 2 3',
      blocks: [
        'title: Pejlemærker for det nære sundhedsvæsen i Lolland K…',
        'Høringsversion, september 2025',
        '# section: Indledning',
        'Lolland Kommune og almen praksis står over for store opga…',
        '# guidepost 1: Sundhed tættere på borgerne',
        'Borgerne skal opleve, at hjælpen er tæt på. Vi flytter bl…',
        '## sub-block: Vi vil:',
        '- Åbne tre nye lokalcentre.',
        '- Lave aftaler med praktiserende læger om faste dage på p…',
        '# guidepost 2: Lighed i sundhed',
        'Nogle borgere dør for tidligt. Det vil vi ændre ved at op…',
        '## sub-block: Vi vil:',
        '- Ansætte opsøgende sygeplejersker.',
      ],
    });
  });

  it('a ministry’s hearing letter', () => {
    expect(
      read(`Social- og Boligministeriet
Holmens Kanal 22
1060 København K

Dato: 15. august 2025
J.nr. 2025-4711

Til høringsparterne på vedlagte liste

Høring over udkast til lov om ændring af lov om social service

Social- og Boligministeriet sender hermed udkast til lovforslag i høring.

Ministeriet skal anmode om eventuelle bemærkninger til udkastet senest fredag den 12. september 2025 kl. 12.00.

Lovforslaget har to formål:
1. at styrke retssikkerheden, og
2. at forenkle reglerne.

Med venlig hilsen

Hanne Jensen
Kontorchef
`),
    ).toEqual({
      issuer: 'Social- og Boligministeriet',
      kind: 'hearing-letter',
      deadline: '2025-09-12T12:00',
      pages: '',
      blocks: [
        'Social- og Boligministeriet',
        'Holmens Kanal 22',
        '1060 København K',
        'Dato: 15. august 2025',
        'J.nr. 2025-4711',
        'Til høringsparterne på vedlagte liste',
        'title: Høring over udkast til lov om ændring af lov om so…',
        'Social- og Boligministeriet sender hermed udkast til lovf…',
        'Ministeriet skal anmode om eventuelle bemærkninger til ud…',
        'Lovforslaget har to formål:',
        '1. at styrke retssikkerheden, og',
        '2. at forenkle reglerne.',
        'Med venlig hilsen',
        'Hanne Jensen',
        'Kontorchef',
      ],
    });
  });

  it('a white book with a table of answers', () => {
    expect(
      read(`HVIDBOG

Behandling af høringssvar til Kommuneplan 2025

Brønderslev Kommune

Nr. | Afsender | Resumé | Forvaltningens bemærkninger
1 | Naturrådet | Ønsker mere natur | Imødekommes
2 | Borger | Imod vindmøller | Imødekommes ikke

1. Natur

Naturrådet ønsker mere natur i planen.

Forvaltningens bemærkninger

Forvaltningen er enig og har ændret planen.

2. Vindmøller

En borger er imod vindmøller.

Forvaltningens bemærkninger

Forvaltningen fastholder planen.
`),
    ).toEqual({
      issuer: 'Brønderslev Kommune',
      kind: 'hearing-memo',
      deadline: null,
      pages: '',
      blocks: [
        'title: HVIDBOG Behandling af høringssvar til Kommuneplan …',
        'subtitle: Brønderslev Kommune',
        'table Nr. · Afsender · Resumé · Forvaltningens bemærkning…',
        '# section 1: Natur',
        'Naturrådet ønsker mere natur i planen.',
        '## section: Forvaltningens bemærkninger',
        'Forvaltningen er enig og har ændret planen.',
        '# section 2: Vindmøller',
        'En borger er imod vindmøller.',
        '## section: Forvaltningens bemærkninger',
        'Forvaltningen fastholder planen.',
      ],
    });
  });

  it('an association’s recommendations by way of Folketinget', () => {
    expect(
      read(`Social- og Boligudvalget 2024-25
SOU Alm.del Bilag 88
Offentligt
3051111_0001.png
Anbefalinger til en ny hjemløsestrategi
Landsforeningen af Væresteder
Anbefaling 1: Flere billige boliger
Der mangler boliger. Det er den vigtigste årsag til, at mennesker bliver
boende på herberger længere, end de har brug for, og at de ikke kommer vi-
dere i deres liv. Vi anbefaler, at staten afsætter midler til flere af de
almene familieboliger.
SOU, Alm.del - 2024-25 - Bilag 88: Henvendelse af 3/2-25 fra Landsforeningen af Væresteder
3051111_0002.png
Anbefaling 2: Støtte i egen bolig
En bolig er ikke nok. Mange har brug for støtte, når de flytter i egen bo-
lig, og støtten skal blive hos borgeren.
`),
    ).toEqual({
      issuer: 'Landsforeningen af Væresteder',
      kind: 'principles',
      deadline: null,
      pages: '1 2',
      blocks: [
        'title: Anbefalinger til en ny hjemløsestrategi',
        'subtitle: Landsforeningen af Væresteder',
        '# guidepost 1: Flere billige boliger',
        'Der mangler boliger. Det er den vigtigste årsag til, at m…',
        '# guidepost 2: Støtte i egen bolig',
        'En bolig er ikke nok. Mange har brug for støtte, når de f…',
      ],
    });
  });

  it('an export with an AI summary, un-numbered guideposts and a tail', () => {
    expect(
      read(`4. Pejlemærker for grøn omstilling
AI-opsummering
Opsummering
Sagen handler om, at Viborg Kommune skal vedtage tre pejlemærker.
Indstilling
Teknik- og Miljøforvaltningen indstiller,
at udvalget godkender de tre pejlemærker
at sagen sendes videre til byrådet
Beslutning Klimaudvalget den 03-09-2025
Godkendt.
Sagsfremstilling
Viborg Kommune vil være klimaneutral. Forvaltningen har formuleret tre pejlemærker, som fremgår nedenfor.
Energi fra vind og sol
Kommunen skal producere lige så meget energi, som den bruger.
Grøn mobilitet
Flere skal cykle, og busserne skal køre på el.
Natur med plads
Der skal være mere vild natur i Viborg Kommune.
Økonomi
Indsatsen koster 4,2 mio. kr. årligt.
12 items
- Lydfiler null
- SagsNummer "24/10455"
- IsOpen true
`),
    ).toEqual({
      issuer: 'Viborg Kommune',
      kind: 'agenda-item',
      deadline: null,
      pages: '',
      blocks: [
        'title 4: Pejlemærker for grøn omstilling',
        '(ai-summary) # section: AI-opsummering',
        '(ai-summary) # section: Opsummering',
        '(ai-summary) Sagen handler om, at Viborg Kommune skal ved…',
        '# section: Indstilling',
        'Teknik- og Miljøforvaltningen indstiller,',
        'at udvalget godkender de tre pejlemærker',
        'at sagen sendes videre til byrådet',
        '# section: Beslutning Klimaudvalget den 03-09-2025',
        'Godkendt.',
        '# section: Sagsfremstilling',
        'Viborg Kommune vil være klimaneutral. Forvaltningen har f…',
        '## guidepost: Energi fra vind og sol',
        'Kommunen skal producere lige så meget energi, som den bru…',
        '## guidepost: Grøn mobilitet',
        'Flere skal cykle, og busserne skal køre på el.',
        '## guidepost: Natur med plads',
        'Der skal være mere vild natur i Viborg Kommune.',
        '# section: Økonomi',
        'Indsatsen koster 4,2 mio. kr. årligt.',
      ],
    });
  });
});
