import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { expect, it } from 'vitest';
import { anchorFor } from '../../../shared/anchoring/anchor.ts';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { attributesOf, type Citation, type CitationForm } from '../../../shared/response/citation.ts';
import { citationsIn } from '../../../shared/response/printable.ts';
import { keptParts, printedWords } from '../../../shared/response/quoted-words.ts';
import { bodyOf } from '../../../shared/response/response-doc.ts';
import { changeCitation, setCitationForm } from '../../../renderer/editor/citation-forms.ts';
import { citationOfNode, isCitation } from '../../../renderer/editor/citation-view.ts';
import { answerOf, change, copyOf, merged, paragraph, schema } from './two-copies.ts';

const SOURCE = SourceId.parse('00000000-0000-4000-8000-000000000001');

/** Versions of one source, in which the same words stand elsewhere and others in the same place: what is easiest mixed up. */
const TEXTS = [
  'Ingen borger efterlades alene. Kommunen tager kontakt inden for en uge. Tilliden er det, indsatsen bygger på.',
  'Ingen borger efterlades alene. Kommunen tager kontakt inden for to uger. Tilliden er det, indsatsen hviler på.',
  'Alle skal med. Ingen borger efterlades alene. Kommunen tager kontakt inden for en uge. Tilliden er indsatsen.',
];
const VERSIONS = TEXTS.map((_, index) => SourceVersionId.parse(`00000000-0000-4000-8000-00000000001${String(index)}`));

type Random = (below: number) => number;

const randomFrom = (seed: number): Random => {
  let state = (seed * 2_654_435_761) % 4_294_967_296 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return below === 0 ? 0 : state % below;
  };
};

function someCitation(random: Random): Citation {
  const version = random(TEXTS.length);
  const text = TEXTS[version] ?? '';
  const start = random(text.length - 12);
  const anchor = anchorFor(text, { start, end: start + 3 + random(60) });
  const versionId = VERSIONS[version];
  if (anchor === null || versionId === undefined) throw new Error('Every version has words everywhere.');
  return { sourceId: SOURCE, versionId, annotationId: null, ...anchor };
}

const citationPlaces = (doc: Node): number[] => {
  const found: number[] = [];
  doc.descendants((node, position) => {
    if (isCitation(node)) found.push(position);
  });
  return found;
};

/** One thing that a writer does: types, deletes, pastes, drags, moves, shortens, updates, keeps, or lets a citation stand another way. */
function act(before: Node, random: Random): Node {
  const { tr } = EditorState.create({ doc: before });
  const place = (): number => random(before.content.size + 1);
  const [from, to] = [place(), place()].toSorted((a, b) => a - b) as [number, number];
  const cited = citationPlaces(before);
  const at = cited[random(cited.length)] ?? -1;
  const node = at < 0 ? null : before.nodeAt(at);
  const citation = node === null ? null : citationOfNode(node);
  try {
    switch (random(9)) {
      case 0:
        tr.insertText('ord ', from);
        break;
      case 1:
        tr.deleteRange(from, Math.min(to, from + 12));
        break;
      case 2:
        tr.replaceRange(from, from, before.slice(from, Math.min(to, from + 30)));
        break;
      case 3: {
        const fresh = schema.nodes['citation']?.create(attributesOf(someCitation(random)));
        if (fresh !== undefined) tr.replaceRange(from, Math.min(to, from + random(4)), new Slice(Fragment.from(fresh), 0, 0));
        break;
      }
      case 4:
        if (citation !== null)
          setCitationForm(tr, at, (['inline', 'footnote', 'block'] as const satisfies CitationForm[])[random(3)] ?? 'inline');
        break;
      case 5:
        if (citation !== null) changeCitation(tr, at, someCitation(random));
        break;
      case 6: {
        const start = random(citation?.exact.length ?? 0);
        if (citation !== null) changeCitation(tr, at, { ...citation, omissions: [{ start, end: start + random(30) }] });
        break;
      }
      case 7:
        if (citation !== null) changeCitation(tr, at, { ...citation, isKept: true });
        break;
      default:
        if (tr.doc.resolve(from).parent.isTextblock) tr.split(from);
    }
    tr.doc.check();
  } catch {
    // A step that does not fit is none, as in the editor.
    return before;
  }
  return tr.doc;
}

/** What of the answer's citations is not in the version they name, letter by letter. */
const lies = (doc: Y.Doc): string[] =>
  citationsIn(bodyOf(doc)).flatMap((citation) => {
    const text = TEXTS[VERSIONS.indexOf(citation.versionId)] ?? '';
    const parts = keptParts(citation).map(({ start, end }) => citation.exact.slice(start, end));
    const printed = printedWords(citation)
      .split(/\s?\[…\]\s?/)
      .filter((part) => part !== '');
    const isTrue = text.slice(citation.start, citation.end) === citation.exact && printed.every((part) => text.includes(part));
    return isTrue && printed.join('|') === parts.join('|') ? [] : [JSON.stringify(citation)];
  });

/** Milliseconds; a fortieth of it on a machine with nothing else to do. */
const LIMIT = 60_000;

it(
  'never prints words that are not in the version they name, whatever is done to the text in two copies that are merged',
  { timeout: LIMIT },
  () => {
    let seen = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomFrom(seed);
      const start = answerOf([
        paragraph('Vi skriver dette svar.'),
        { type: 'blockCitation', attrs: attributesOf(someCitation(random)) },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Der står ' },
            { type: 'citation', attrs: attributesOf(someCitation(random)) },
          ],
        },
        paragraph('Slut.'),
      ]);
      let copies = [start, copyOf(start)];
      for (let round = 0; round < 3; round += 1) {
        for (const copy of copies) for (let step = 0; step < 5; step += 1) change(copy, (before) => act(before, random));
        const both = merged(...copies);
        copies = [both, copyOf(both)];
        expect(lies(both)).toEqual([]);
        seen += citationsIn(bodyOf(both)).length;
      }
    }
    expect(seen).toBeGreaterThan(500);
  },
);

it('mixes no two citations when one is put in the place of another in both copies', { timeout: LIMIT }, () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = randomFrom(seed);
    const start = answerOf([{ type: 'blockCitation', attrs: attributesOf(someCitation(random)) }]);
    const copies = [start, copyOf(start)];
    for (const copy of copies)
      change(copy, (before) => {
        const { tr } = EditorState.create({ doc: before });
        const other = schema.nodes['blockCitation']?.create(attributesOf(someCitation(random)));
        return other === undefined ? before : tr.replaceWith(0, 1, other).doc;
      });
    expect(lies(merged(...copies))).toEqual([]);
  }
});
