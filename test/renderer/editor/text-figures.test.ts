import { expect, it } from 'vitest';
import { figuresOf } from '../../../renderer/editor/text-figures.ts';
import { pictured } from './picture.ts';

it('counts words, quoted ones too, and not the fields that say nothing yet', () => {
  const { doc } = pictured('# Generelle bemærkninger', 'Vi siger: «to ord». [her mangler noget]', '”tre hele ord”', '- 1,5 mio. kr.');
  expect(figuresOf(doc)).toEqual({ words: 2 + 2 + 2 + 3 + 4, citations: 2, unfilled: 1 });
});
