import { expect, it } from 'vitest';
import { linkTarget } from '../../../renderer/editor/link-target.ts';

it.each([
  ['https://kl.dk/høring', 'https://kl.dk/høring'],
  [' www.kl.dk ', 'https://www.kl.dk'],
  ['ældresagen.dk/lokalt?a=1', 'https://ældresagen.dk/lokalt?a=1'],
  ['karen@forening.dk', 'mailto:karen@forening.dk'],
  ['mailto:karen@forening.dk', 'mailto:karen@forening.dk'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['se her', null],
  ['', null],
])('reads %j as %j', (typed, href) => {
  expect(linkTarget(typed)).toBe(href);
});
