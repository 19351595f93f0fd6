import { expect, it } from 'vitest';
import { parse } from 'parse5';
import { foldText } from '../../../../electron/importing/html/folded-text.ts';
import { type HtmlNode, type HtmlTree, treeBuilder } from '../../../../electron/importing/html/tree.ts';
import { createRandom } from '../../../shared/comparing/random.ts';

/** Random pages tried; more by PEJLING_HTML_RUNS. */
const RUNS = Number(process.env['PEJLING_HTML_RUNS'] ?? 400);

/** Everything in a tree, as a picture. */
const picture = (top: HtmlNode | null): unknown[] => {
  const shown: unknown[] = [];
  for (let node = top; node !== null; node = node.next) {
    if (node.kind === 'text') shown.push(node.value);
    else if (node.kind === 'element') shown.push([node.name, node.attributes.map(({ name, value }) => [name, value]), picture(node.first)]);
  }
  return shown;
};

function treeOf(html: string, { unfold }: Pick<ReturnType<typeof foldText>, 'unfold'>): unknown[] {
  const builder = treeBuilder(256, unfold);
  const root = parse<HtmlTree>(html, { treeAdapter: builder.adapter, scriptingEnabled: true, sourceCodeLocationInfo: false });
  builder.finish();
  return picture(root.kind === 'root' ? root.first : null);
}

const LONG = 'Kommunen tager kontakt til alle borgere inden for fjorten dage';
const same = (html: string): void => {
  const folded = foldText(html);
  expect(treeOf(folded.html, folded), html).toEqual(treeOf(html, { unfold: (text) => text }));
};

it('a long text is parsed as a short sign', () => {
  expect(foldText(`<p>${LONG}</p>`).html.length).toBeLessThan(20);
});

it.each([
  `<!-- > ${LONG} --><p>${LONG}</p>`,
  `<!-- a --> ${LONG} <b>x</b>`,
  `<a title="x > ${LONG} <b" href='y > ${LONG} <'>${LONG}</a>`,
  `<a title="x > ${LONG}" href="z"<b>${LONG}</b>`,
  `<script>if (a > b) { ${LONG} } < c</script><p>${LONG}</p>`,
  `<style>p > ${LONG} <</style><title>${LONG}</title><textarea>\n${LONG}</textarea>`,
  `<pre>\n${LONG}</pre><table><tr>${LONG}<td>${LONG}</table>${LONG}`,
  `<p>${LONG} &amp; ${LONG} "${LONG}" ${LONG}\r\n${LONG}</p>`,
  `<svg><title>${LONG}</title></svg><select><option>${LONG}<p>${LONG}</select>`,
  `${LONG}<p>${LONG}`,
  `<p>\uE8F00\uE8F1${LONG}</p>`,
  `</body> ${LONG}</html> ${LONG}<!--`,
  `<p>${LONG}\0${LONG}</p>`,
])('gives the same tree as the page itself: %j', (html) => {
  same(html);
});

it('gives the same tree as the page itself, however it is put together', () => {
  const pieces = [
    '<p>',
    '</p>',
    '<!-- ',
    ' -->',
    '<td>',
    '<table>',
    '</table>',
    '<a b="',
    '">',
    "<i c='",
    "'>",
    '<',
    '>',
    '&amp;',
    ' ',
    '\n',
  ];
  const more = ['<script>', '</script>', '<title>', '</title>', '<b>', '</b>', '"', '</body>', '--', LONG, `${LONG}.`, LONG.slice(0, 20)];
  const all = [...pieces, ...more, LONG, LONG];
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const random = createRandom(seed);
    same(Array.from({ length: 24 }, () => random.of(all)).join(''));
  }
});

it('takes the length of a page in time, also where no tag comes after a text', () => {
  const start = performance.now();
  foldText(`<p>${LONG.repeat(20_000)}`);
  foldText(`<p>${' '.repeat(500_000)}x${'> '.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(1500);
});
