import { describe, expect, it } from 'vitest';
import { readNotesFile } from '../../../shared/interchange/read-notes-file.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const webAnnotation = (more: object) => ({
  '@context': CONTEXT,
  id: 'https://example.dk/1',
  type: 'Annotation',
  target: 'https://example.dk/side',
  ...more,
});

const notesIn = (value: unknown) => {
  const read = readNotesFile(JSON.stringify(value), 'noter.json');
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
};

describe('a file of notes', () => {
  it('reads the words, tags, writer and quote of a Web Annotation', () => {
    const { notes } = notesIn(
      webAnnotation({
        motivation: 'questioning',
        creator: { type: 'Person', name: 'Åse' },
        created: '2025-09-03T12:00:00Z',
        body: [
          {
            type: 'TextualBody',
            purpose: 'commenting',
            value: '<p>Hvem <b>betaler</b>?</p><p>Ærligt &amp; klart</p>',
            format: 'text/html',
          },
          { type: 'TextualBody', purpose: 'tagging', value: 'Økonomi' },
        ],
        target: {
          source: 'https://example.dk/side',
          selector: [
            { type: 'TextQuoteSelector', exact: 'to millioner', prefix: 'koster ', suffix: ' kroner' },
            { type: 'TextPositionSelector', start: 12, end: 24 },
          ],
        },
      }),
    );
    expect(notes).toEqual([
      {
        id: 'https://example.dk/1',
        type: 'question',
        status: null,
        text: [
          { kind: 'paragraph', runs: [{ text: 'Hvem betaler?' }] },
          { kind: 'paragraph', runs: [{ text: 'Ærligt & klart' }] },
        ],
        themes: ['Økonomi'],
        writer: { key: 'Åse', name: 'Åse' },
        createdAt: Date.UTC(2025, 8, 3, 12),
        quotes: [{ exact: 'to millioner', prefix: 'koster ', suffix: ' kroner', start: 12 }],
        replies: [],
      },
    ]);
  });

  it('takes an annotation with a fault that does not matter, and says so', () => {
    const { notes, repaired } = notesIn(webAnnotation({ created: 'i går', bodyValue: 'Hej' }));
    expect(notes).toMatchObject([{ createdAt: null, text: [{ runs: [{ text: 'Hej' }] }] }]);
    expect(repaired).toEqual([{ place: 1, problems: [{ code: 'not-a-time', path: 'created' }] }]);
  });

  it('refuses an annotation without a target, and takes its neighbours', () => {
    const { notes, refused } = notesIn([
      webAnnotation({ bodyValue: 'Et' }),
      { ...webAnnotation({}), id: 'https://example.dk/2', target: undefined },
    ]);
    expect(notes.length).toBe(1);
    expect(refused).toEqual([{ place: 2, problems: [{ code: 'missing', path: 'target' }] }]);
  });

  it('hangs the replies of a Hypothesis export on the note they answer', () => {
    const { notes } = notesIn({
      export_date: '2025-09-03T12:00:00.000000+00:00',
      annotations: [
        {
          id: 'rod',
          created: '2025-09-01T10:00:00.123456+00:00',
          user: 'acct:bent@hypothes.is',
          user_info: { display_name: null },
          uri: 'https://example.dk/side',
          text: 'Det er **uklart**',
          tags: ['frist'],
          target: [
            {
              source: 'https://example.dk/side',
              selector: [{ type: 'TextQuoteSelector', exact: 'snarest muligt', prefix: '', suffix: '.' }],
            },
          ],
        },
        {
          id: 'svar',
          created: '2025-09-02T10:00:00Z',
          user_info: { display_name: 'Åse' },
          text: 'Enig',
          tags: [],
          references: ['rod'],
          target: [{ source: 'x' }],
        },
      ],
    });
    expect(notes).toEqual([
      {
        id: 'rod',
        type: null,
        status: null,
        text: [{ kind: 'paragraph', runs: [{ text: 'Det er ' }, { text: 'uklart', bold: true }] }],
        themes: ['frist'],
        writer: { key: 'acct:bent@hypothes.is', name: 'bent' },
        createdAt: Date.parse('2025-09-01T10:00:00.123Z'),
        quotes: [{ exact: 'snarest muligt', prefix: '', suffix: '.', start: null }],
        replies: [
          {
            text: [{ kind: 'paragraph', runs: [{ text: 'Enig' }] }],
            writer: { key: 'Åse', name: 'Åse' },
            createdAt: Date.UTC(2025, 8, 2, 10),
            id: 'svar',
          },
        ],
      },
    ]);
  });

  it.each(['', 'hej', '42', 'null', '"tekst"', '{"a":', '\u0000'])('says that %j holds no notes', (json) => {
    expect(readNotesFile(json, 'noter.json')).toEqual({ ok: false, failure: { code: 'not-notes', file: 'noter.json' } });
  });

  it('does not descend without end', () => {
    expect(readNotesFile('['.repeat(100_000), 'noter.json')).toMatchObject({ ok: false });
    expect(readNotesFile(`${'{"items":['.repeat(100)}${']}'.repeat(100)}`, 'noter.json').ok).toBe(true);
  });

  it('keeps no address that could run', () => {
    const { notes } = notesIn(
      webAnnotation({ body: { type: 'TextualBody', format: 'text/markdown', value: '[her](javascript:alert(1))' } }),
    );
    expect(JSON.stringify(notes)).not.toContain('"link"');
  });
});
