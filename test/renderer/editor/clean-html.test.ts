import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../../renderer/editor/pasting/clean-html.ts';
import { DEEPEST_LIST } from '../../../renderer/editor/pasting/html-writer.ts';

/** A paragraph as Word lays it on the clipboard for an item of a list. */
const wordItem = (level: number, sign: string, words: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>${words}</p>\n`;

const cleaned = (html: string): string => cleanHtml(html).html.replaceAll(/\n/g, '');

describe('what Word lays on the clipboard', () => {
  it('stays a list of three levels', () => {
    const word =
      wordItem(1, '1.', 'Et') +
      wordItem(2, 'a.', 'To') +
      wordItem(3, 'i.', 'Tre') +
      wordItem(2, 'b.', 'Fire') +
      wordItem(1, '2.', 'Fem') +
      '<p class=MsoNormal>Slut</p>';
    expect(cleaned(word)).toBe('<ol><li>Et<ol><li>To<ol><li>Tre</li></ol></li><li>Fire</li></ol></li><li>Fem</li></ol><p>Slut</p>');
  });

  it('tells bullets from numbers, and where numbers begin', () => {
    expect(cleaned(wordItem(1, '·', 'Prik') + wordItem(1, '3.', 'Tal'))).toBe('<ul><li>Prik</li></ul><ol start="3"><li>Tal</li></ol>');
  });

  it('keeps its notes as notes, at their marks', () => {
    const word =
      'Se her<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.' +
      '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1">[1]</a> Side 4 &amp; 5</p></div></div>';
    expect(cleaned(`<p>${word}`)).toBe('<p>Se her<span data-footnote="">Side 4 &amp; 5</span>.</p>');
  });

  it('takes the changes it follows as made', () => {
    const followed =
      'Ord<ins cite="mailto:A" datetime="2025-09-01T10:00"> ny</ins><del cite="mailto:A" datetime="2025-09-01T10:00"> væk</del>.';
    expect(cleaned(`${followed}<del>streget</del>`)).toBe('Ord ny.<s>streget</s>');
  });

  it('makes its title a heading, its quote a quote and its page break a page break', () => {
    expect(cleaned('<p class=MsoTitle>Svar</p><p class=MsoQuote>Ord</p><br clear=all style="page-break-before:always">')).toBe(
      '<h1>Svar</h1><blockquote><p>Ord</p></blockquote><hr data-page-break="">',
    );
  });
});

it('makes one list of the lists in which Word for the web writes its items', () => {
  const item = (tag: 'ul' | 'ol', level: number, words: string, start = 1): string =>
    `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} start="${String(start)}" role="list"><li data-listid="1" data-aria-level="${String(level)}" role="listitem">` +
    `<p class="Paragraph SCXW1"><span class="TextRun">${words}</span><span class="EOP SCXW1">&nbsp;</span></p></li></${tag}></div>`;
  const web =
    '<div class="OutlineElement"><p class="Paragraph">Før<span class="EOP"> </span></p></div>' +
    item('ul', 1, 'Et') +
    item('ul', 2, 'To') +
    item('ul', 3, 'Tre') +
    item('ul', 1, 'Fire') +
    item('ol', 1, 'Fem', 4) +
    '<div class="OutlineElement"><p class="Paragraph">Slut</p></div>';
  expect(cleaned(web)).toBe(
    '<div><p>Før</p></div><ul><li>Et<ul><li>To<ul><li>Tre</li></ul></li></ul></li><li>Fire</li></ul><ol start="4"><li>Fem</li></ol><div><p>Slut</p></div>',
  );
});

it('keeps the notes of LibreOffice as notes', () => {
  const text =
    '<p>Se her<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>' +
    '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>100 sider</p></div>';
  expect(cleaned(text)).toBe('<p>Se her<span data-footnote="">100 sider</span>.</p>');
});

it('makes paragraphs of a table in a table', () => {
  expect(cleaned('<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table><table><tr><td>d</td></tr></table>')).toBe(
    '<table><tr><td>a<div>b</div><div>c</div></td></tr></table><table><tr><td>d</td></tr></table>',
  );
});

describe('what is kept of a page', () => {
  it.each([
    ['bold by style', '<span style="font-weight:700">a</span>', '<strong>a</strong>'],
    ['no bold that is not', '<b style="font-weight:normal">a</b>', 'a'],
    ['raised text', '<span style="vertical-align:super">2</span>', '<sup>2</sup>'],
    [
      'cells and how they are set',
      '<table><tr><td colspan=2 style="text-align:right">1</td></tr></table>',
      '<table><tr><td colspan="2" align="right">1</td></tr></table>',
    ],
    ['links that an answer may carry', '<a href="https://kl.dk" onclick="x()">KL</a>', '<a href="https://kl.dk">KL</a>'],
  ])('%s', (_name, html, kept) => expect(cleaned(html)).toBe(kept));

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'])(
    'drops a link to %s',
    (href) => expect(cleaned(`<a href="${href}">ord</a>`)).toBe('ord'),
  );

  it('drops what runs, what is not text and what looks like ours but is not', () => {
    expect(cleaned('<style>p{}</style><script>x</script><p onclick="x" id="y">a<iframe src=x></iframe><object>b</object></p>')).toBe(
      '<p>a</p>',
    );
  });

  it('counts the pictures that do not come along', () => {
    expect(cleanHtml('<p><img src="https://x.dk/a.png">a<img src="file:///b"></p>')).toEqual({ html: '<p>a</p>', droppedPictures: 2 });
  });
});

describe('what is nested at will', () => {
  /** How deep the elements of a text stand in each other. */
  const depthOf = (html: string): number => {
    let depth = 0;
    let deepest = 0;
    for (const [, slash] of html.matchAll(/<(\/?)(?:ul|ol|div|blockquote|strong)\b/g)) {
      depth += slash === '' ? 1 : -1;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };

  it.each([
    ['lists', '<ul><li>x', DEEPEST_LIST],
    ['boxes', '<div>x', 60],
    ['marks', '<b>x', 60],
    ['Word’s lists', wordItem(9999, '·', 'x'), DEEPEST_LIST],
  ])('20,000 %s lose no word and stand no deeper than an answer holds', (_name, html, deepest) => {
    const { html: out } = cleanHtml(html.repeat(20_000));
    expect(depthOf(out)).toBeLessThanOrEqual(deepest);
    expect(out.match(/x/g)).toHaveLength(20_000);
  });

  it('takes a table of more rows than a call takes arguments', () => {
    expect(cleanHtml('<p>x</p>'.repeat(200_000)).html).toHaveLength(200_000 * 8);
  });
});
