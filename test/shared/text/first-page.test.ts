import { expect, it } from 'vitest';
import { LONGEST_FIRST_BLOCK, MOST_FIRST_BLOCKS } from '../../../shared/domain/first-page-limits.ts';
import { FirstPage } from '../../../shared/domain/first-page.ts';
import { firstPageOf } from '../../../shared/text/first-page.ts';
import { structureText } from '../../../shared/text/structure.ts';

it('shows headings, paragraphs and items as they stand, a number with its item', () => {
  const document = structureText(
    '# Ældrepolitik\n\nVi lytter til alle.\n\n- Ro om natten\n- Mad til tiden\n\n1. Spørg først\n2. Svar bagefter\n',
  );
  expect(firstPageOf(document)).toEqual({
    title: 'Ældrepolitik',
    blocks: [
      { kind: 'heading', text: 'Ældrepolitik' },
      { kind: 'paragraph', text: 'Vi lytter til alle.' },
      { kind: 'item', text: 'Ro om natten' },
      { kind: 'item', text: 'Mad til tiden' },
      { kind: 'item', text: '1. Spørg først' },
      { kind: 'item', text: '2. Svar bagefter' },
    ],
  });
});

it('shows no more than can be looked at, whatever stands on the page', () => {
  const long = structureText(
    `${'🙂'.repeat(LONGEST_FIRST_BLOCK)}\n\n${Array.from({ length: 300 }, (_, i) => `Afsnit ${String(i)} slutter her.\n\n`).join('')}`,
  );
  const page = firstPageOf(long);
  expect(FirstPage.parse(page)).toEqual(page);
  expect(page.blocks.length).toBe(MOST_FIRST_BLOCKS);
  expect(page.blocks.every(({ text }) => text.isWellFormed())).toBe(true);
});
