import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import type { PrintableBlock, PrintableInline, PrintableMarks, PrintableResponse } from '../../../shared/response/printable.ts';

export const text = (words: string, marks: PrintableMarks = {}): PrintableInline => ({ kind: 'text', text: words, marks });
export const cited = (exact: string, reference: string): PrintableInline => ({ kind: 'citation', exact, reference });
export const paragraph = (...content: (string | PrintableInline)[]): PrintableBlock => ({
  kind: 'paragraph',
  content: content.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});
export const heading = (level: 1 | 2 | 3, words: string): PrintableBlock => ({ kind: 'heading', level, content: [text(words)] });
export const citation = (exact: string, reference: string): PrintableBlock => ({ kind: 'citation', exact, reference });
export const bullets = (...items: PrintableBlock[][]): PrintableBlock => ({ kind: 'bullet-list', items });
export const numbered = (start: number, ...items: PrintableBlock[][]): PrintableBlock => ({ kind: 'ordered-list', start, items });

const source = 'En ny beskæftigelsesindsats, Nordfyns Kommune, høringsversion, august 2025';

/** A real answer's length and shape: an association's two pages on Nordfyns Kommune's guideposts. */
export const nordfynAnswer: PrintableResponse = {
  title: 'Nordfyns pejlemærker',
  letter: {
    ...EMPTY_LETTER,
    senderName: 'Et bedre Nordfyn',
    senderAddress: 'Søndergade 14\n5450 Otterup',
    senderContact: 'Tlf. 12 34 56 78\nkontakt@etbedrenordfyn.example\nCVR 12 34 56 78',
    recipient: 'Nordfyns Kommune\nBeskæftigelses- og Integrationsforvaltningen\nØstergade 23\n5400 Bogense',
    journalNumber: '15.00.00-P22-3-25',
    ownCaseNumber: 'EBN-2025-07',
    place: 'Otterup',
    date: '2025-09-03',
    subject: 'Høringssvar vedr. »En ny beskæftigelsesindsats – politiske pejlemærker for implementering af beskæftigelsesreformen«',
    signatoryName: 'Karen Margrethe Østergaard',
    signatoryRole: 'Forperson',
  },
  blocks: [
    paragraph(
      'Foreningen Et bedre Nordfyn har den 21. august 2025 modtaget udkast til ',
      text('En ny beskæftigelsesindsats', { italic: true }),
      ' i høring med frist for bemærkninger den 15. september 2025. Vi takker for muligheden for at bidrage.',
    ),
    paragraph(
      'Svaret omfatter pejlemærke 1, 2 og 4. Foreningen har ingen bemærkninger til de øvrige pejlemærker. Vi henviser i øvrigt til ',
      text('Danske Handicaporganisationers høringssvar', { link: 'https://handicap.dk/hoeringssvar' }),
      ', som vi tilslutter os.',
    ),
    heading(1, 'Generelle bemærkninger'),
    paragraph(
      'Foreningen er enig i, at beskæftigelsesindsatsen skal ses som en investering. Det er positivt, at kommunen vil prioritere indsatser, så borgerne ',
      cited('får mulighed for kontrol over og ansvar for eget liv', 'pejlemærke 1, s. 2'),
      '. Men pejlemærkerne siger meget lidt om, hvordan resultaterne skal måles, og hvem der følger op, hvis de udebliver.',
    ),
    paragraph('Vi har tre overordnede bemærkninger:'),
    numbered(
      1,
      [paragraph('Kriterierne for prioritering skal være ', text('offentlige', { bold: true }), ' og kunne påklages.')],
      [
        paragraph('De mest udsatte borgere skal have samme ret til en fast kontaktperson som andre. Det gælder særligt:'),
        bullets(
          [paragraph('unge uden job og uddannelse, som i dag venter på udredning')],
          [paragraph('borgere med psykiske vanskeligheder, der ikke kan bruge digitale tilbud')],
        ),
      ],
      [paragraph('Civilsamfundet kan løfte meget, men ikke erstatte myndighedens ansvar.')],
    ),
    heading(1, 'Bemærkninger til de enkelte pejlemærker'),
    heading(2, 'Pejlemærke 2: Skarp prioritering af målgrupper'),
    paragraph('Foreningen er bekymret for, at prioriteringen i praksis bliver et fravalg. I pejlemærket hedder det:'),
    citation(
      'Vi kan ikke hjælpe alle med samme intensitet. Vi skal derfor differentiere indsatserne for de forskellige målgrupper, og målrette ressourcerne til beskæftigelsesindsatser, der hvor borgere har størst mulighed for direkte at komme i job eller uddannelse.',
      `Pejlemærke 2, s. 3. ${source}`,
    ),
    paragraph(
      'En sådan differentiering kan være fornuftig. Men når den enkelte borger ikke ved, hvilken gruppe vedkommende er placeret i, eller hvad der skal til for at skifte gruppe, bliver prioriteringen uigennemsigtig. Vi foreslår derfor, at screeningen altid følges af en skriftlig begrundelse, og at borgeren får mulighed for at kommentere den.',
    ),
    paragraph(
      'Det er heller ikke klart, hvad der menes med, at ',
      cited('Flere borgere skal deltage i differentierede gruppeforløb i stedet for individuelle samtaler.', 'pejlemærke 2, s. 3'),
      ' For borgere med angst eller kognitive vanskeligheder vil et gruppeforløb ofte være det modsatte af en hjælp.',
    ),
    heading(3, 'Forslag til ændret ordlyd'),
    paragraph('Sætningen foreslås ændret til:'),
    {
      kind: 'quote',
      content: [
        paragraph(
          'Flere borgere tilbydes differentierede gruppeforløb, når det er det rigtige for dem. Individuelle samtaler er fortsat en mulighed for alle.',
        ),
      ],
    },
    heading(2, 'Pejlemærke 4: Sammenhængende og effektiv organisering'),
    paragraph('Foreningen støtter, at indsatsen for udsatte borgere organiseres samlet. Vi lægger vægt på, at kommunen:'),
    bullets(
      [paragraph('udpeger én gennemgående kontaktperson, som borgeren kan ringe til, og som har mandat på tværs af forvaltninger')],
      [paragraph('inddrager foreningerne, før tilbuddene udformes, og ikke først når de skal fyldes')],
      [paragraph('evaluerer organiseringen efter to år og offentliggør resultatet')],
    ),
    paragraph(
      'Erfaringerne fra andre kommuner viser, at samarbejdet med civilsamfundet står og falder med, at der er afsat tid til det. Frivillige kan ikke være til stede i arbejdstiden hver uge, og de skal ikke dokumentere som ansatte.',
    ),
    heading(1, 'Økonomi'),
    paragraph(
      'Af baggrundsafsnittet fremgår det, at kommunen skal spare op imod 21 millioner kroner på førtidspension. Vi savner en beskrivelse af, hvilke udgifter der modsvarer besparelsen på socialområdet, og opfordrer til, at tallene lægges frem samlet, inden pejlemærkerne vedtages.',
    ),
    heading(1, 'Konklusion'),
    paragraph(
      'Foreningen kan tilslutte sig retningen i pejlemærkerne, men ikke ordlyden af pejlemærke 2. Vi opfordrer udvalget til at indarbejde ovenstående forslag og stiller gerne op til en drøftelse.',
    ),
    { kind: 'paragraph', content: [] },
  ],
};
