import { expect, it } from 'vitest';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { printable } from '../../../shared/response/printable.ts';
import { sourceLines } from '../../../shared/response/source-list.ts';
import { citing } from '../../renderer/editor/picture.ts';

type Stated = Partial<Pick<SourceDocument, 'issuer' | 'versionLabel' | 'dates'>>;

/** The lines of sources that say these things of themselves; a source cited twice has one number twice. */
function linesOf(...sources: readonly (Stated & { readonly number: number; readonly title: string })[]): string[] {
  const citations = sources.map(({ number }, index) => ({
    ...citing('ord'),
    sourceId: SourceId.parse(`11111111-1111-4111-8111-11111111111${String(number)}`),
    versionId: SourceVersionId.parse(`22222222-2222-4222-8222-22222222222${String(index)}`),
  }));
  return sourceLines(citations, (citation) => {
    const source = sources[citations.indexOf(citation as (typeof citations)[number])];
    if (source === undefined) return null;
    const { title, issuer = null, versionLabel = null, dates = [] } = source;
    // as: a document as small as its line needs it.
    return { title, heard: true, document: { issuer, versionLabel, dates } as unknown as SourceDocument };
  });
}

it('names each source once: who issued it, its title, its version and its date, as far as it says', () => {
  const issuer = 'Nordfyns Kommune';
  expect(
    linesOf(
      { number: 1, title: 'Pejlemærker', issuer, versionLabel: 'HØRINGSVERSION, AUGUST 2025' },
      { number: 2, title: 'Budgetnotat', dates: [{ iso: '2025-06-12', role: 'version', text: '12. juni 2025' }] },
      { number: 1, title: 'Pejlemærker', issuer, versionLabel: 'HØRINGSVERSION, AUGUST 2025' },
      { number: 3, title: 'Er vi på vej?' },
    ),
  ).toEqual(['Nordfyns Kommune: Pejlemærker, høringsversion august 2025.', 'Budgetnotat, 12. juni 2025.', 'Er vi på vej?']);
});

it('names every version that is cited, and no date that the version’s name says or that is another document’s', () => {
  expect(
    linesOf(
      {
        number: 1,
        title: 'Plan',
        versionLabel: 'Udkast 12. juni 2025',
        dates: [{ iso: '2025-06-12', role: 'version', text: '12. juni 2025' }],
      },
      { number: 1, title: 'Plan', versionLabel: 'Endelig', dates: [{ iso: '2019-01-01', role: 'mentioned', text: '1. januar 2019' }] },
    ),
  ).toEqual(['Plan, Udkast 12. juni 2025 og Endelig.']);
});

it('is written where it stands, under a heading like the answer’s largest, and not at all without sources', () => {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { level: 2 }, content: [{ type: 'text', text: 'Indledning' }] }, { type: 'sourceList' }],
  };
  const blocks = (lines: readonly string[]) => printable('Svar', EMPTY_LETTER, body, () => '', lines).blocks;
  const plain = (text: string) => [{ kind: 'text', text, marks: {} }];
  expect(blocks(['Plan.'])).toEqual([
    { kind: 'heading', level: 2, content: plain('Indledning') },
    { kind: 'heading', level: 2, content: plain('Kilder') },
    { kind: 'bullet-list', items: [[{ kind: 'paragraph', content: plain('Plan.') }]] },
  ]);
  expect(blocks([]).map(({ kind }) => kind)).toEqual(['heading']);
});
