import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';

const heading = (level: 1 | 2 | 3, text: string, numbered = false): Paragraph =>
  new Paragraph({
    text,
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_1,
    ...(numbered && { numbering: { reference: 'overskrifter', level: level - 1 } }),
  });
const text = (...children: (string | ParagraphChild)[]): Paragraph =>
  new Paragraph({ children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)) });
const bullet = (words: string): Paragraph => new Paragraph({ text: words, numbering: { reference: 'punkter', level: 0 } });

const row = (cells: readonly string[], isHeader = false): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    children: cells.map(
      (words) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: words, bold: isHeader })] })] }),
    ),
  });

const change = { author: 'Sagsbehandler', date: '2025-08-20T10:00:00Z' };

const guidepost = (number: number, title: string, first: string, demands: readonly string[]): Paragraph[] => [
  heading(2, `Pejlemærke ${number}: ${title}`),
  text(first),
  heading(3, 'Det betyder, at'),
  bullet('borgeren får én indgang til kommunen.'),
  bullet('sagsbehandlingen måles på resultater og ikke på proces.'),
  heading(3, 'Det kræver'),
  ...demands.map(bullet),
];

/**
 * A municipality's draft sent out for consultation, as Word writes one: title and subtitle by style, a table of contents,
 * headings numbered by Word, guideposts with sub-headings and lists, a budget, a footnote, tracked changes, head and foot.
 */
export const hearingDraft = async (): Promise<Uint8Array> => {
  const document = new Document({
    title: 'Skabelon 7',
    footnotes: { 1: { children: [new Paragraph('Lov om en aktiv beskæftigelsesindsats, § 4.')] } },
    numbering: {
      config: [
        {
          reference: 'overskrifter',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', alignment: AlignmentType.LEFT },
          ],
        },
        { reference: 'punkter', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }] },
        {
          reference: 'bogstaver',
          levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Assens Kommune · HØRINGSVERSION, SEPTEMBER 2025')] }) },
        footers: {
          default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Side ', PageNumber.CURRENT] })] })] }),
        },
        children: [
          new Paragraph({ text: 'Ny retning for beskæftigelsen', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Tre pejlemærker for Assens Kommune', style: 'Subtitle' }),
          new TableOfContents('Indhold', { hyperlink: true, headingStyleRange: '1-2' }),
          heading(1, 'Indledning', true),
          text(
            'Byrådet har vedtaget tre pejlemærker. Forslaget er sendt i høring med frist den 1. oktober 2025',
            new FootnoteReferenceRun(1),
            '. Sagsnummer: 15.00.00-P22-7-25.',
          ),
          heading(1, 'Baggrund og proces', true),
          heading(2, 'Reformen kort', true),
          text('Reformen giver kommunerne større frihed til at tilrettelægge indsatsen for den enkelte borger.'),
          heading(2, 'Inddragelse af borgerne', true),
          text(
            'Borgerne har deltaget i ',
            new DeletedTextRun({ text: 'to', id: 1, ...change }),
            new InsertedTextRun({ text: 'fire', id: 2, ...change }),
            ' møder om udkastet.',
          ),
          heading(2, 'Økonomi', true),
          text('Udgifterne fordeler sig sådan over de næste år, når reformen er indfaset fuldt ud:'),
          new Paragraph({ text: 'Tabel 1: Budget for indsatsen', style: 'Caption' }),
          new Table({
            rows: [
              row(['Mio. kr.', '2026', '2027'], true),
              row(['Indsats', '10,5', '11,0']),
              row(['Ydelser', '20,0', '19,5']),
              row(['I alt', '30,5', '30,5']),
            ],
          }),
          heading(2, 'Næste skridt', true),
          new Paragraph({ text: 'Høringssvarene samles.', numbering: { reference: 'bogstaver', level: 0 } }),
          new Paragraph({ text: 'Udvalget behandler dem i november.', numbering: { reference: 'bogstaver', level: 0 } }),
          heading(1, 'Pejlemærkerne', true),
          ...guidepost(1, 'Alle skal med i et arbejdsfællesskab', 'Vi begynder med det, borgeren kan, og bygger videre på det sammen.', [
            'en fast kontaktperson.',
            'korte svartider.',
          ]),
          ...guidepost(2, 'Stærke partnerskaber', 'Virksomhederne er med fra begyndelsen, og aftalerne er forpligtende.', [
            'aftaler med fem brancher.',
          ]),
          ...guidepost(3, 'Faglighed før proces', 'Medarbejderne får rum til at bruge deres faglige skøn i hver eneste sag.', [
            'efteruddannelse.',
          ]),
          heading(1, 'Høringssvar', true),
          new Paragraph({ text: 'Et høringssvar behøver ikke være langt for at gøre en forskel.', style: 'Quote' }),
          text('Svar sendes til kommunen pr. e-mail.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
