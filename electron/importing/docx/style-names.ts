/** What a style is for, as far as reading goes. */
export type StyleRole =
  | { readonly kind: 'title' | 'subtitle' | 'quote' | 'caption' | 'contents' | 'plain' }
  /** `level` 1–9. */
  | { readonly kind: 'heading'; readonly level: number };

/**
 * Names Word, LibreOffice and Danish templates give their styles, in lower case without spaces. Within a file built-in
 * styles have English names whatever the language of Word; ids and the names of older files are in the writer's own.
 */
const NAMED: ReadonlyMap<string, StyleRole['kind']> = new Map(
  (
    [
      ['title', ['title', 'titel', 'dokumenttitel', 'documenttitle', 'forsidetitel', 'forside-titel', 'hovedtitel']],
      ['subtitle', ['subtitle', 'undertitel', 'dokumentundertitel', 'forsideundertitel', 'forside-undertitel']],
      [
        'quote',
        [
          'quote',
          'intensequote',
          'citat',
          'stærktcitat',
          'strktcitat',
          'blockquote',
          'blockquotation',
          'blocktext',
          'bloktekst',
          'quotations',
        ],
      ],
      ['caption', ['caption', 'billedtekst', 'figurtekst', 'tabeltekst', 'tabeloverskrift', 'figuroverskrift', 'tabeltitel', 'figurtitel']],
      [
        'contents',
        ['tocheading', 'contentsheading', 'indholdsfortegnelse', 'overskrifttilindholdsfortegnelse', 'tableoffigures', 'listeoverfigurer'],
      ],
      // Under a quotation in Pejling's own letters: where it is from.
      ['plain', ['normal', 'bodytext', 'brødtekst', 'listparagraph', 'listeafsnit', 'kildehenvisning']],
    ] satisfies readonly (readonly [StyleRole['kind'], readonly string[]])[]
  ).flatMap(([kind, names]) => names.map((name): [string, StyleRole['kind']] => [name, kind])),
);

const HEADING = /^(?:heading|overskrift|überschrift|rubrik|titre|kop)([1-9])$/;
const CONTENTS_ROW = /^(?:toc|contents|indholdsfortegnelse|verzeichnis)([1-9])$/;

/** What a style of this name or id is for; null where the name does not say. */
export const roleOfName = (written: string): StyleRole | null => {
  const name = written.toLowerCase().replaceAll(/\s/g, '');
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (CONTENTS_ROW.test(name)) return { kind: 'contents' };
  const kind = NAMED.get(name);
  return kind === undefined || kind === 'heading' ? null : { kind };
};
