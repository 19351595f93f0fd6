import { describe, expect, it } from 'vitest';
import { inspect, Inspected, officialText } from '../../../shared/text/inspect.ts';
import { outlineOf, whereIs } from '../../../shared/text/outline.ts';
import { structureText } from '../../../shared/text/structure.ts';

const numbered = structureText(`Skolepolitik for Ribe Kommune

Politikken har to pejlemærker.

Baggrund

Skolen er gammel, og der skal ske noget nyt.

Side 1 af 3
\fPejlemærke 1: Leg

Vi leger hver dag.

Det betyder at:

- Vi går ud
- Vi går ind

Side 2 af 3
\fPejlemærke 2: Ro

Vi sover middagslur.

Det betyder at:

- Vi tier stille

Næste skridt

Vi går i gang.

Side 3 af 3
`);

const at = (words: string) => whereIs(numbered, numbered.text.indexOf(words));

describe('the outline', () => {
  it('has every heading with its page and the text it covers', () => {
    expect(
      outlineOf(numbered).map(
        (entry) =>
          `${'#'.repeat(entry.level)} ${entry.number ?? '–'} ${entry.title}, s. ${entry.page ?? ''}: …${numbered.text.slice(entry.range.start, entry.range.end).trim().slice(-10)}`,
      ),
    ).toEqual([
      '# – Baggrund, s. 1: …noget nyt.',
      '# 1 Leg, s. 2: …Vi går ind',
      '## – Det betyder at:, s. 2: …Vi går ind',
      '# 2 Ro, s. 3: …ier stille',
      '## – Det betyder at:, s. 3: …ier stille',
      '# – Næste skridt, s. 3: …år i gang.',
    ]);
  });

  it('gives guideposts that have no number an assigned one, and never as the source’s', () => {
    const document = structureText(
      'Skolepolitik\n\nVores pejlemærker er følgende:\n\nLeg\n\nVi leger hver dag.\n\nRo\n\nVi sover middagslur.',
    );
    expect(outlineOf(document).map((entry) => [entry.title, entry.number, entry.assignedNumber])).toEqual([
      ['Leg', null, 1],
      ['Ro', null, 2],
    ]);
    expect(whereIs(document, document.text.indexOf('middagslur')).guidepost).toEqual({ number: null, title: 'Ro', assignedNumber: 2 });
  });
});

describe('where words are', () => {
  it('names guidepost and page', () => {
    expect(at('går ind')).toEqual({ guidepost: { number: '1', title: 'Leg', assignedNumber: null }, section: null, page: '2' });
    expect(at('tier stille')).toEqual({ guidepost: { number: '2', title: 'Ro', assignedNumber: null }, section: null, page: '3' });
  });

  it('names the section outside the guideposts', () => {
    expect(at('gammel')).toEqual({ guidepost: null, section: 'Baggrund', page: '1' });
    expect(at('i gang')).toEqual({ guidepost: null, section: 'Næste skridt', page: '3' });
  });

  it('names nothing above the first heading', () => {
    expect(at('to pejlemærker')).toEqual({ guidepost: null, section: null, page: '1' });
  });
});

describe('inspecting', () => {
  it('counts what stands directly under each heading', () => {
    expect(inspect(numbered).sections.map((section) => [section.kind, section.title, section.bullets, section.words])).toEqual([
      ['section', 'Baggrund', 0, 9],
      ['guidepost', 'Leg', 0, 4],
      ['sub-block', 'Det betyder at:', 2, 6],
      ['guidepost', 'Ro', 0, 3],
      ['sub-block', 'Det betyder at:', 1, 3],
      ['section', 'Næste skridt', 0, 4],
    ]);
  });

  it('gives the agreed shape, with characters of kept text by whose words they are', () => {
    const inspected = inspect(numbered);
    expect(Inspected.parse(inspected)).toEqual(inspected);
    expect(inspected.pageCount).toBe(3);
    expect(inspected.provenance).toEqual({
      official: officialText(numbered).replaceAll('\n', '').length,
      aiSummary: 0,
      portal: 0,
      attachmentList: 0,
    });
  });
});
