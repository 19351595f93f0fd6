import type { Annotation } from '../../shared/domain/annotation.ts';
import { attributesOf } from '../../shared/response/citation.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import type { Sender } from '../../shared/response/sender.ts';

/** An association that does not exist, so that no one is quoted for what they never said. */
export const DEMO_SENDER: Sender = {
  senderName: 'Foreningen Fællesskab og Arbejde på Nordfyn',
  senderAddress: 'Eksempelvej 1\n5400 Bogense',
  senderContact: 'bestyrelsen@eksempel.dk',
  place: 'Bogense',
  signatoryName: 'Karen Eksempel',
  signatoryRole: 'Forperson',
  logo: null,
};

/** The day the answer is dated, within the hearing. */
export const DEMO_DATE = '2025-09-08';

/** What the demo's hearing says of itself; the document states neither dates nor j.nr. */
export const DEMO_HEARING = {
  title: 'Beskæftigelsesreformen 2025',
  authority: 'Nordfyns Kommune',
  journalNumber: '',
  receivedOn: '2025-08-21',
  deadline: '2025-09-12T12:00',
  recipient: 'Nordfyns Kommune',
};

/** A passage to note and quote, by its exact words. */
export type DemoPassage = {
  readonly words: string;
  readonly type: Annotation['type'];
  readonly note: string;
  readonly themes: readonly string[];
};

export const DEMO_PASSAGES = {
  concern: {
    words: 'Vi kan ikke hjælpe alle med samme intensitet.',
    type: 'concern',
    note: 'Hvem fanger dem, der screenes fra? Der mangler en garanti for kontakt.',
    themes: ['Prioritering', 'Retssikkerhed'],
  },
  question: {
    words: 'De borgere der kan, skal understøttes af digitale tilbud.',
    type: 'question',
    note: 'Hvem vurderer, om en borger kan? Og hvad tilbydes de andre?',
    themes: ['Digitale tilbud', 'Retssikkerhed'],
  },
  support: {
    words: 'Samarbejdet med civilsamfundet skal styrkes og nye modeller for samarbejdet skal udvikles.',
    type: 'support',
    note: 'God retning. Spørg, hvornår foreningerne kommer med.',
    themes: ['Civilsamfund'],
  },
} as const satisfies Readonly<Record<string, DemoPassage>>;

/** The two guideposts the answer goes into, with their titles as the document gives them. */
export type DemoTitles = { readonly second: string; readonly fourth: string };

const text = (words: string): NodeJson => ({ type: 'text', text: words });
const bold = (words: string): NodeJson => ({ type: 'text', text: words, marks: [{ type: 'bold' }] });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', attrs: { level: 0 }, content });
const heading = (words: string): NodeJson => ({ type: 'paragraph', attrs: { level: 2 }, content: [text(words)] });
const bullets = (...items: readonly string[]): NodeJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(text(item))] })),
});

function citation(type: 'citation' | 'blockCitation', { id, sourceId, passages: [passage] }: Annotation): NodeJson {
  if (passage === undefined) throw new Error('A note has a passage.');
  return { type, attrs: attributesOf({ sourceId, versionId: passage.sourceVersionId, annotationId: id, ...passage.anchor }) };
}

type Notes = { readonly [Name in keyof typeof DEMO_PASSAGES]: Annotation };

/** What stands under each of the template's headings instead of its guidance. */
export const demoSections = (notes: Notes, titles: DemoTitles): Readonly<Record<string, readonly NodeJson[]>> => ({
  'Generelle bemærkninger': [
    paragraph(
      text(
        'Vi takker for muligheden for at afgive høringssvar. Det er positivt, at kommunen bruger reformens frihed til at sætte en lokal retning, og at pejlemærkerne lægger vægt på tillid, faglighed og én indgang for borgerne.',
      ),
    ),
    paragraph(
      text(
        'Vores bekymring er, at besparelserne kommer til at bestemme, hvem der får hjælp. Nedenfor peger vi på to steder, hvor teksten bør blive tydeligere, før pejlemærkerne vedtages.',
      ),
    ),
  ],
  'Specifikke bemærkninger': [
    heading(titles.second),
    paragraph(text('Vi forstår, at der skal prioriteres. Men det vækker bekymring, når der uden forbehold står:')),
    citation('blockCitation', notes.concern),
    paragraph(
      text('Der bør stå, hvad de borgere, som ikke prioriteres, kan regne med. Det gælder også, når det hedder, at '),
      citation('citation', notes.question),
      text('. Teksten siger ikke, hvem der vurderer, om en borger kan, og hvad der tilbydes dem, der ikke kan.'),
    ),
    paragraph(bold('Vi foreslår, at pejlemærket suppleres med:')),
    bullets(
      'at alle borgere har en navngiven kontaktperson, uanset hvordan de er screenet,',
      'at digitale tilbud altid har et alternativ med personligt fremmøde,',
      'at virkningen af prioriteringen gøres op hvert år og forelægges udvalget.',
    ),
    heading(titles.fourth),
    paragraph(text('Vi støtter, at civilsamfundet nævnes som medspiller, og især denne linje:')),
    citation('blockCitation', notes.support),
    paragraph(
      text(
        'Foreningerne på Nordfyn kan tilbyde fællesskaber, som kommunen ikke selv kan skabe. Det kræver, at vi inddrages, mens modellerne udvikles, og at der følger midler med til de opgaver, vi påtager os.',
      ),
    ),
  ],
  Afslutning: [
    paragraph(
      text(
        'Vi deltager gerne i det videre arbejde og uddyber gerne vores bemærkninger på et møde, inden pejlemærkerne behandles politisk.',
      ),
    ),
  ],
});

const isGuidance = (node: NodeJson): boolean =>
  node.type === 'paragraph' && (node.content ?? []).every((inline) => inline.marks?.some((mark) => mark.type === 'placeholder') === true);

/** The template with the association's name in the opening and each heading's guidance replaced by what is written. */
export function writeInto(template: NodeJson, sections: Readonly<Record<string, readonly NodeJson[]>>, association: string): NodeJson {
  let current = '';
  const content = (template.content ?? []).flatMap((node): readonly NodeJson[] => {
    if (node.attrs?.['level'] === 1) current = node.content?.[0]?.text ?? '';
    if (isGuidance(node)) return sections[current] ?? [];
    return [{ ...node, content: (node.content ?? []).map((inline) => (inline.text === '[forening]' ? text(association) : inline)) }];
  });
  return { type: 'doc', content };
}
