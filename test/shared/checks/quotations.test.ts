import { describe, expect, it } from 'vitest';
import { passageSearch } from '../../../shared/checks/passage-search.ts';
import { typedQuotes, unbrokenParts } from '../../../shared/checks/typed-quotes.ts';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { attributesOf } from '../../../shared/response/citation.ts';
import { structureText } from '../../../shared/text/structure.ts';
import { SEED_IDS, seedText } from '../text/documents.ts';
import { answer, citing, paragraph, SOURCE, text, VERSION } from '../response/answer-picture.ts';
import { marked } from '../response/marked-document.ts';
import { findingsOf, source } from './check-picture.ts';

/** Milliseconds; a tenth of it on a machine with nothing else to do. */
const LIMIT = 15_000;

const OLD = SourceVersionId.parse('00000000-0000-4000-8000-000000000003');
const DRAFT =
  '== Baggrund\nReformen giver kommunen større frihed end før.\n# 2 Skarp prioritering\nVi kan ikke hjælpe alle med samme intensitet, siger udvalget.';

const isQuotation = (code: string): boolean => code.startsWith('citation') || code.startsWith('quote');
const found = (of: Parameters<typeof findingsOf>[0]): string[] =>
  findingsOf(of)
    .filter(({ code }) => isQuotation(code))
    .map(({ code, severity, remedy, facts }) =>
      [severity, code, remedy === null ? '–' : remedy.kind, ...('now' in facts ? [facts.now] : 'found' in facts ? [facts.found] : [])].join(
        ' ',
      ),
    );

/** An answer that cites words of the first of two versions. */
const citingOld = (before: string, after: string, words: string): string[] => {
  const { document, rangeOf } = marked(before);
  const range = rangeOf(words);
  const context = {
    prefix: document.text.slice(Math.max(0, range.start - 48), range.start),
    suffix: document.text.slice(range.end, range.end + 48),
  };
  return found({
    body: answer('Ord.', citing(range, { versionId: OLD, ...context })),
    sources: [
      source(before, {
        versions: [
          { versionId: OLD, document },
          { versionId: VERSION, document: marked(after).document },
        ],
      }),
    ],
  });
};

describe('a citation', () => {
  const { rangeOf } = marked(DRAFT);
  const quoted = citing(rangeOf('Vi kan ikke hjælpe alle med samme intensitet'));

  it('that stands letter by letter in the newest version is no finding', () => {
    expect(found({ body: answer('Ord.', quoted), sources: [source(DRAFT)] })).toEqual([]);
  });

  it('that differs from its own version by a letter stops', () => {
    const altered = citing({
      ...rangeOf('Vi kan ikke hjælpe alle med samme intensitet'),
      exact: 'Vi kan ikke hjælpe alle med samme intensitét',
    });
    expect(found({ body: answer('Ord.', altered), sources: [source(DRAFT)] })).toEqual(['blocking citation-altered cite']);
  });

  it('whose source is gone or was removed is told', () => {
    expect(found({ body: answer('Ord.', quoted), sources: [] })).toEqual(['warning citation-source-deleted –']);
    expect(found({ body: answer('Ord.', quoted), sources: [source(DRAFT, { isDeleted: true })] })).toEqual([
      'warning citation-source-deleted –',
    ]);
  });

  it('of an older version is told apart: the same words elsewhere, changed words, words that are gone, words in several places', () => {
    const words = 'Vi kan ikke hjælpe alle med samme intensitet';
    expect(citingOld(DRAFT, `== Nyt\nEt nyt afsnit.\n${DRAFT}`, words)).toEqual([`information citation-moved cite ${''}`.trim()]);
    expect(citingOld(DRAFT, DRAFT.replace('samme intensitet', 'samme styrke'), words)).toEqual([
      'blocking citation-changed cite Vi kan ikke hjælpe alle med samme styrke',
    ]);
    expect(citingOld(DRAFT, DRAFT.replace('alle med samme', 'alle borgere med samme'), words)).toEqual([
      'blocking citation-changed cite Vi kan ikke hjælpe alle borgere med samme intensitet',
    ]);
    expect(citingOld(DRAFT, '== Baggrund\nNoget helt andet står her nu.', words)).toEqual(['blocking citation-removed –']);
    const twice = 'Kort citat.\nFørst Ord her.\nSiden Ord her.';
    expect(citingOld('Ord her.', twice, 'Ord her')).toEqual(['warning citation-ambiguous –']);
  });

  it('of an older version that a person has kept is left in peace, but not when its words are not that version’s', () => {
    const { document, rangeOf } = marked(DRAFT);
    const newer = marked(DRAFT.replace('samme intensitet', 'samme styrke')).document;
    const range = rangeOf('Vi kan ikke hjælpe alle med samme intensitet');
    const versions = [
      { versionId: OLD, document },
      { versionId: VERSION, document: newer },
    ];
    const citing = (exact: string) => {
      const citation = { sourceId: SOURCE, versionId: OLD, annotationId: null, prefix: '', suffix: '', ...range, exact, isKept: true };
      return found({
        body: answer('Ord.', { type: 'blockCitation', attrs: attributesOf(citation) }),
        sources: [source(DRAFT, { versions })],
      });
    };
    expect(citing(range.exact)).toEqual([]);
    expect(citing('Vi kan nu hjælpe alle med samme intensitet')).toEqual([expect.stringContaining('citation-altered')]);
  });

  it('of words that are not the authority’s own is warned of', () => {
    const document = marked(DRAFT).document;
    const blocks = document.blocks.map((block) => ({ ...block, provenance: 'ai-summary' as const }));
    const sources = [source(DRAFT, { versions: [{ versionId: VERSION, document: { ...document, blocks } }] })];
    expect(found({ body: answer('Ord.', quoted), sources })).toEqual(['warning citation-not-official –']);
    expect(found({ body: answer('”Vi kan ikke hjælpe alle med samme intensitet”'), sources })).toEqual(['warning citation-not-official –']);
  });
});

describe('a quotation typed by hand', () => {
  const typed = (words: string): string[] => found({ body: answer(words), sources: [source(DRAFT)] });

  it.each(['”', '“ ”', '„ “', '» «', '" "', '« »'])('between %s is offered as a citation when it is word for word', (marks) => {
    const [open = '', close = open] = marks.split(' ');
    expect(typed(`De skriver ${open}Vi kan ikke hjælpe alle med samme intensitet${close}.`)).toEqual(['information quote-not-cited cite']);
  });

  it('that is nearly a source’s words is a misquotation, with the right words at hand', () => {
    expect(typed('”Vi kan ikke hjælpe alle med den samme intensitet”')).toEqual([
      'warning quote-misquoted cite Vi kan ikke hjælpe alle med samme intensitet',
    ]);
    expect(typed('”Vi skal ikke hjælpe alle med samme intensitet”')).toEqual([
      'warning quote-misquoted cite Vi kan ikke hjælpe alle med samme intensitet',
    ]);
  });

  it('with words left out is right when each part is, and is left to a person', () => {
    expect(typed('”Reformen giver kommunen større frihed […] end før” ”Vi kan ikke hjælpe alle … siger udvalget her”')[0]).toBe(
      'information quote-not-cited –',
    );
  });

  it('tells where the words stand', () => {
    const [finding] = findingsOf({ body: answer('”Vi kan ikke hjælpe alle med samme intensitet”'), sources: [source(DRAFT)] }).filter(
      ({ code }) => isQuotation(code),
    );
    expect(finding?.facts).toEqual({ quote: 'Vi kan ikke hjælpe alle med samme intensitet', reference: 'pejlemærke 2' });
    expect(finding?.place).toMatchObject({ kind: 'answer', path: [0], from: 1, to: 45 });
  });

  it('in a block set apart as a quotation needs no marks', () => {
    const block = { type: 'blockquote', content: [paragraph(text('Vi kan ikke hjælpe alle med samme intensitet'))] };
    expect(found({ body: answer('Ord', block), sources: [source(DRAFT)] })).toEqual(['information quote-not-cited cite']);
  });

  it('of few words, of other words or of a source that was removed is left alone', () => {
    expect(typed('Vi taler om ”samme intensitet” og ”frihed”.')).toEqual([]);
    expect(typed('Min mor sagde altid ”det skal nok gå alt sammen”.')).toEqual([]);
    expect(
      found({ body: answer('”Vi kan ikke hjælpe alle med samme intensitet”'), sources: [source(DRAFT, { isDeleted: true })] }),
    ).toEqual([]);
  });
});

it('the name of a document, of a part of it or of the hearing is no quotation', () => {
  const long = '== Retningslinjer for den samlede indsats\nTekst.';
  const named = (words: string, of: Parameters<typeof findingsOf>[0] = {}): string[] =>
    found({ body: answer(words), sources: [source(long)], ...of });
  expect(named('Under ”Retningslinjer for den samlede indsats” står der noget.')).toEqual([]);
  expect(named('Under ”Retningslinjer – for den samlede indsats” står der noget.')).toEqual([]);
  expect(named('Under ”Retningslinjer for hele den samlede indsats” står der noget.')).toEqual([
    'warning quote-misquoted cite Retningslinjer for den samlede indsats',
  ]);
});

it('every sentence of the five example documents is known for its own, word for word', () => {
  for (const id of SEED_IDS) {
    const document = structureText(seedText(id));
    const sentences = document.text
      .split(/(?<=[a-zæøå]\.)\s/u)
      .filter((sentence) => sentence.length > 60 && !/["”“…]|\.\.\./.test(sentence));
    const sources = [source('', { versions: [{ versionId: VERSION, document }] })];
    const body = answer(...sentences.map((sentence) => `De skriver »${sentence.replaceAll('\n', ' ')}« i udkastet.`));
    const wrong = findingsOf({ body, sources }).filter(({ code }) => code === 'quote-misquoted');
    expect(wrong.map(({ facts }) => facts)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(20);
  }
});

describe('quotation marks', () => {
  const words = (line: string): string[] => typedQuotes(line).map((quote) => quote.words);

  it('are paired as they are used', () => {
    expect(words('”a b” og ”c”')).toEqual(['a b', 'c']);
    expect(words('»a ”b” c« d')).toEqual(['a ”b” c']);
    expect(words('„a“ »b« «c» “d” "e"')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('that are never closed, or hold nothing, quote nothing', () => {
    expect(words('12" rør')).toEqual([]);
    expect(words(`”${'a '.repeat(5000)}”`)).toEqual([]);
    expect(words('”” ” ”')).toEqual([]);
  });

  it('may hold words with gaps', () => {
    expect(unbrokenParts('de … skal […] med (...) i')).toEqual(['de', 'skal', 'med', 'i']);
  });
});

describe('the search for a passage', () => {
  it('finds words though some are changed, and says how many are the same', () => {
    const search = passageSearch('Et to tre fire. Fem seks syv otte ni. Ti elleve tolv.');
    expect(search('fem seks syv otte ni')).toEqual({ range: { start: 16, end: 36 }, likeness: 1 });
    expect(search('fem seks otte ni')?.likeness).toBe(0.8);
    expect(search('noget ganske andet end det')).toBe(null);
  });

  it('begins where the passage does, not where its first word stands in the sentence before', () => {
    const search = passageSearch('Vi kan ikke alt. Vi skal derfor vælge. Det koster (se kapitel 4).');
    expect(search('Vi skal derfor vælge.')?.range).toEqual({ start: 17, end: 38 });
    expect(search('Det koster (se kapitel 4).')?.range).toEqual({ start: 39, end: 65 });
  });

  it.each([
    ['one word', 'ord '.repeat(250_000), 'ord '.repeat(500)],
    ['two words', 'a b '.repeat(250_000), 'a b '.repeat(300)],
    ['different words', Array.from({ length: 120_000 }, (_, index) => `ord${String(index)}`).join(' '), 'ord17 ord18 ord19 ord20'],
  ])(
    'is done at once with a megabyte of %s',
    (_, long, wanted) => {
      const started = performance.now();
      passageSearch(long)(wanted);
      expect(performance.now() - started).toBeLessThan(LIMIT);
    },
    2 * LIMIT,
  );
});

it('a source that is cited nowhere and quoted nowhere is not even taken apart', () => {
  const other = SourceId.parse('00000000-0000-4000-8000-000000000005');
  expect(found({ body: answer('Ord.'), sources: [source(DRAFT, { sourceId: other })] })).toEqual([]);
});
