import { z } from 'zod';
import type { NodeJson } from './response-doc.ts';
import { associationLetter } from './template.ts';
import {
  heading,
  letterFrom,
  paragraph,
  placeholder,
  received,
  responseTitle,
  senderName,
  text,
  type LetterParticulars,
  type NewResponse,
} from './template-parts.ts';

/** The templates that come with the program, in the order they are offered. */
export const BuiltInTemplate = z.enum(['association-letter', 'short-answer', 'joint-answer', 'citizen', 'comment-table']);
export type BuiltInTemplate = z.infer<typeof BuiltInTemplate>;

/** One line of a comment table: a part of the document that is heard, with what has been noted of it. */
export type RemarkLine = {
  /** 'Pejlemærke 2: Skarp prioritering'. */
  readonly part: string;
  /** As printed; null where the document carries no pages. */
  readonly page: string | null;
  readonly remarks: readonly string[];
  readonly proposals: readonly string[];
};

/** What a template is filled from. */
export type TemplateMaterial = LetterParticulars & { readonly remarkLines: readonly RemarkLine[] };

const doc = (...content: NodeJson[]): NodeJson => ({ type: 'doc', content });

/** Two pages: the stance first, then the most important points. */
const shortAnswer = (material: TemplateMaterial): NewResponse => ({
  title: responseTitle(material),
  letter: letterFrom(material),
  body: doc(
    paragraph(senderName(material), ...received(material)),
    paragraph(placeholder('foreningens holdning i én eller to sætninger')),
    heading('Foreningens vigtigste bemærkninger'),
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: ['første bemærkning, med henvisning til afsnit og side', 'anden bemærkning', 'tredje bemærkning'].map((words) => ({
        type: 'listItem',
        content: [paragraph(placeholder(words))],
      })),
    },
    paragraph(placeholder('det vigtigste ønske til den videre behandling')),
  ),
});

/** Several organisations speak with one voice, and each signs. */
const jointAnswer = (material: TemplateMaterial): NewResponse => ({
  title: responseTitle(material, 'Fælles høringssvar'),
  letter: { ...letterFrom(material), subject: letterFrom(material).subject.replace(/^Høringssvar/, 'Fælles høringssvar'), coSigners: '' },
  body: doc(
    paragraph(senderName(material), text(' og '), placeholder('de øvrige organisationer'), ...received(material)),
    paragraph(text('Organisationerne afgiver hermed et fælles høringssvar.')),
    heading('Fælles bemærkninger'),
    paragraph(placeholder('det, organisationerne er enige om: hvad der støttes, og hvad der vækker bekymring')),
    heading('Specifikke bemærkninger'),
    paragraph(placeholder('bemærkninger til de enkelte afsnit, hver med citat og henvisning')),
    heading('Særlige bemærkninger fra de enkelte organisationer'),
    paragraph(placeholder('organisationens navn og bemærkning; slet afsnittet, hvis der ikke er nogen')),
    heading('Afslutning'),
    paragraph(placeholder('det vigtigste ønske til den videre behandling')),
  ),
});

/** One person's own words, in the first person. */
const citizen = (material: TemplateMaterial): NewResponse => ({
  title: responseTitle(material),
  letter: letterFrom(material),
  body: doc(
    paragraph(
      text('Jeg har læst »'),
      text(aboutWhat(material)),
      text('« og har følgende bemærkninger som '),
      placeholder('borger, pårørende, ansat …'),
      text('.'),
    ),
    heading('Det mener jeg'),
    paragraph(placeholder('din holdning i få sætninger')),
    heading('Mine bemærkninger'),
    paragraph(placeholder('hvad du hæfter dig ved, gerne med afsnit og side')),
    heading('Det foreslår jeg'),
    paragraph(placeholder('hvad der bør ændres')),
  ),
});

const aboutWhat = (material: TemplateMaterial): string => letterFrom(material).subject.replace(/^Høringssvar vedr\. /, '');

const cell = (type: 'tableHeader' | 'tableCell', width: number, content: readonly NodeJson[]): NodeJson => ({
  type,
  attrs: { colwidth: [width] },
  content: content.length === 0 ? [{ type: 'paragraph', attrs: { level: 0 } }] : content,
});

/** The columns of a comment table (høringsskema), and their widths in CSS pixels. */
const COLUMNS = [
  { name: 'Punkt', width: 150 },
  { name: 'Side', width: 52 },
  { name: 'Bemærkning', width: 220 },
  { name: 'Forslag', width: 200 },
] as const;

/** A paragraph a line: what was noted may have several. */
const lines = (texts: readonly string[]): NodeJson[] =>
  texts.flatMap((words) =>
    words
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(text(line.trim()))),
  );

const row = (type: 'tableHeader' | 'tableCell', cells: readonly (readonly NodeJson[])[]): NodeJson => ({
  type: 'tableRow',
  content: COLUMNS.map(({ width }, index) => cell(type, width, cells[index] ?? [])),
});

/** A line that no one has noted anything of waits to be filled in. */
const remarkRow = ({ part, page, remarks, proposals }: RemarkLine): NodeJson =>
  row('tableCell', [
    [paragraph(text(part))],
    page === null ? [] : [paragraph(text(page))],
    remarks.length > 0 ? lines(remarks) : proposals.length > 0 ? [] : [paragraph(placeholder('bemærkning'))],
    lines(proposals),
  ]);

const commentTable = (material: TemplateMaterial): NewResponse => {
  const rows: readonly RemarkLine[] = material.remarkLines;
  return {
    title: responseTitle(material, 'Høringsskema'),
    letter: letterFrom(material),
    body: doc(
      paragraph(senderName(material), ...received(material)),
      paragraph(text('Bemærkninger og konkrete ændringsforslag står hver for sig i skemaet.')),
      heading('Bemærkninger og forslag'),
      {
        type: 'table',
        content: [
          row(
            'tableHeader',
            COLUMNS.map(({ name }) => [paragraph(text(name))]),
          ),
          ...(rows.length > 0
            ? rows.map(remarkRow)
            : [
                row('tableCell', [
                  [paragraph(placeholder('afsnit'))],
                  [paragraph(placeholder('side'))],
                  [paragraph(placeholder('bemærkning'))],
                  [],
                ]),
              ]),
        ],
      },
    ),
  };
};

/** What each template makes of the hearing. */
export const BUILT_IN_TEMPLATES: Readonly<Record<BuiltInTemplate, (material: TemplateMaterial) => NewResponse>> = {
  'association-letter': associationLetter,
  'short-answer': shortAnswer,
  'joint-answer': jointAnswer,
  citizen,
  'comment-table': commentTable,
};
