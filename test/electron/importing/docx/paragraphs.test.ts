import { describe, expect, it } from 'vitest';
import { marked, picture } from './picture.ts';
import { p, run, style, styled, STYLES } from './word-file.ts';

const BOLD = '<w:b/>';

describe('styles', () => {
  it('gives headings by outline level, by English and by Danish name, and by what a style is based on', () => {
    const styles = [
      style('A', 'heading 1'),
      style('Overskrift2', 'Overskrift 2'),
      style('Egen', 'Kommunens mellemoverskrift', '<w:basedOn w:val="Overskrift2"/>'),
      style('Lag', 'Lag tre', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('Ikke', 'Som overskrift', '<w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ].join('');
    const body =
      styled('A', 'Et') +
      styled('Overskrift2', 'To') +
      styled('Egen', 'Også to') +
      styled('Lag', 'Tre') +
      styled('Ikke', 'Tekst') +
      styled('A', 'Igen');
    expect(picture({ body, styles })).toEqual(['h2: Et', 'h3: To', 'h3: Også to', 'h4: Tre', 'p: Tekst', 'h2: Igen']);
  });

  it('lets a paragraph’s own outline level overrule its style', () => {
    const body =
      styled('Overskrift1', 'Tekst i stor skrift', '<w:outlineLvl w:val="9"/>') +
      p('Overskrift', '<w:outlineLvl w:val="0"/>') +
      p('Én til', '<w:outlineLvl w:val="0"/>');
    expect(picture({ body, styles: STYLES })).toEqual(['p: Tekst i stor skrift', 'h2: Overskrift', 'h2: Én til']);
  });

  it('knows headings by their style’s id where the file has no styles part', () => {
    expect(picture(styled('Heading1', 'Et') + styled('Overskrift2', 'To') + styled('Heading1', 'Tre'))).toEqual([
      'h2: Et',
      'h3: To',
      'h2: Tre',
    ]);
  });

  it('keeps a title above the headings, on two lines if it must, and its subtitle', () => {
    const body =
      styled('Titel', 'En ny') +
      styled('Titel', 'beskæftigelsesindsats') +
      styled('Undertitel', 'Syv principper') +
      styled('Overskrift1', 'Baggrund');
    expect(picture({ body, styles: STYLES })).toEqual(['h1: En ny beskæftigelsesindsats', 'subtitle: Syv principper', 'h2: Baggrund']);
  });

  it('takes a single highest heading at the top for the title where no style says so', () => {
    const body = styled('Overskrift1', 'Ældrepolitik') + styled('Overskrift2', 'Ro') + styled('Overskrift2', 'Nærhed');
    expect(picture({ body, styles: STYLES })).toEqual(['h1: Ældrepolitik', 'h2: Ro', 'h2: Nærhed']);
  });

  it('knows quotations and captions', () => {
    const body = styled('Citat', 'Alle skal med.') + styled('Billedtekst', 'Figur 1: Ledige');
    expect(picture({ body, styles: STYLES })).toEqual(['quote: Alle skal med.', 'caption: Figur 1: Ledige']);
  });

  it('does not go round in a circle of styles based on each other', () => {
    const styles = style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>');
    expect(picture({ body: styled('A', 'Tekst'), styles })).toEqual(['p: Tekst']);
  });

  it('takes a whole paragraph in a heading style for text', () => {
    const long = 'Kommunen vil det hele. '.repeat(20).trim();
    expect(picture({ body: styled('Overskrift1', long), styles: STYLES })).toEqual([`p: ${long}`]);
  });
});

describe('runs', () => {
  it('sees a line that is bold from end to end, by its runs, a character style or its own style', () => {
    const styles = style('Fed', 'Fed', `<w:rPr>${BOLD}</w:rPr>`, 'character') + style('Fedt', 'Fedt afsnit', `<w:rPr>${BOLD}</w:rPr>`);
    const body =
      p(run('Baggrund', BOLD) + run(' og ', BOLD) + run('  ')) +
      p(run('Baggrund', BOLD) + run(' og mere')) +
      p(run('Mål', '<w:rStyle w:val="Fed"/>')) +
      styled('Fedt', 'Midler') +
      styled('Fedt', run('Tynd', '<w:b w:val="0"/>'));
    expect(picture({ body, styles })).toEqual(['bold: Baggrund og', 'p: Baggrund og mere', 'bold: Mål', 'bold: Midler', 'p: Tynd']);
  });

  it('reads tabs, breaks, hyphens and symbols as what they stand for', () => {
    const body =
      p('<w:r><w:t>Frist</w:t><w:tab/><w:t>1. maj</w:t></w:r>') +
      p('<w:r><w:t>to</w:t><w:noBreakHyphen/><w:t>årig ord</w:t><w:softHyphen/><w:t>ning</w:t><w:br/><w:t>for alle</w:t></w:r>') +
      p('<w:r><w:t>A </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> B \uf0fc</w:t><w:sym w:font="Ukendt" w:char="F041"/></w:r>');
    expect(picture(body)).toEqual(['p: Frist→1. maj', 'p: to-årig ordning for alle', 'p: A → B ✓']);
  });

  it('leaves hidden words out, and keeps those of links, tags, content controls and formulas', () => {
    const body = p(
      run('Se ') +
        `<w:hyperlink r:id="rId9">${run('bilaget')}</w:hyperlink>` +
        run(' skjult', '<w:vanish/>') +
        `<w:smartTag>${run(' og')}</w:smartTag>` +
        `<w:sdt><w:sdtContent>${run(' svaret')}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Klik her for at angive tekst.')}</w:sdtContent></w:sdt>` +
        run(': ') +
        '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
    );
    expect(picture(body)).toEqual(['p: Se bilaget og svaret: (a+b)/2']);
  });

  it('reads the words of ruby, and not how they are said', () => {
    const body = p(`<w:r><w:ruby><w:rt>${run('か')}</w:rt><w:rubyBase>${run('書')}</w:rubyBase></w:ruby></w:r>`);
    expect(picture(body)).toEqual(['p: 書']);
  });

  it('parts a bold line from the text under it, and items that stand in one paragraph', () => {
    const br = '<w:r><w:br/></w:r>';
    const body =
      p(run('Baggrund', BOLD) + br + run('Byrådet har besluttet det.')) +
      p(run('- en') + br + run('- to')) +
      p(run('Ét') + br + br + run('To'));
    expect(picture(body)).toEqual(['bold: Baggrund', 'p: Byrådet har besluttet det.', '•: en', '•: to', 'p: Ét', 'p: To']);
  });

  it('puts a drop cap before its word', () => {
    expect(picture(p('V', '<w:framePr w:dropCap="drop"/>') + p('i vil det hele.'))).toEqual(['p: Vi vil det hele.']);
  });
});

describe('typed signs', () => {
  it('makes a bullet of a paragraph that begins with one, and leaves typed numbers to the rules', () => {
    const body = p('•\tførste') + p('–\tanden') + p('- tredje') + p('- fjerde') + p('— en streg for sig selv') + p('1. Borgeren først');
    expect(picture(body)).toEqual([
      '•: første',
      '•: anden',
      '•: tredje',
      '•: fjerde',
      'p: — en streg for sig selv',
      '?: 1. Borgeren først',
    ]);
  });
});

describe('fields', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it('keeps results and drops codes, also of a field inside a field’s code', () => {
    const body =
      p(run('Se side ') + field(' PAGEREF _Toc1 ', run('7'))) +
      p(field(' IF ', run('ja')).replace('IF </w:instrText></w:r>', `IF </w:instrText></w:r>${field(' REF x ', run('skjult'))}`)) +
      p(`<w:fldSimple w:instr="DATE">${run('1. maj 2025')}</w:fldSimple>`);
    expect(picture(body)).toEqual(['p: Se side 7', 'p: ja', 'p: 1. maj 2025']);
  });

  it('takes the table of contents out, with the word above it, and only it', () => {
    const [begin = '', end = ''] = field(' TOC \\o "1-3" ', '|').split('|');
    const body = p('Indhold') + p(begin + run('Baggrund\t2')) + p('Mål\t3') + p(end) + styled('Overskrift1', 'Baggrund') + p('Tekst.');
    expect(picture({ body, styles: STYLES }).at(-1)).toBe('p: Tekst.');
    expect(marked({ body, styles: STYLES }).lines.map(({ text }) => text)).toEqual(['Baggrund', 'Tekst.']);
    expect(marked({ body, styles: STYLES }).removed).toEqual(
      ['Indhold', 'Baggrund\t2', 'Mål\t3'].map((text) => ({ at: 0, text: text.replace('\t', ' '), reason: 'table-of-contents' })),
    );
  });

  it('keeps the text after a field that never ends', () => {
    const [begin = ''] = field(' TOC ', '|').split('|');
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>';
    expect(picture(p(begin + run('Første')) + p(open + run('væk')) + p('Sidste'))).toEqual(['p: Første', 'p: Sidste']);
  });

  it('shows what is chosen in a form', () => {
    const box = (checked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked w:val="${checked}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(picture(p(box('1') + run(' Ja ') + box('0') + run(' Nej')))).toEqual(['p: ☒ Ja ☐ Nej']);
  });
});

describe('headings set by hand', () => {
  const large = (size: number, text: string) => p(run(text, `${BOLD}<w:sz w:val="${String(size)}"/>`));
  const text = 'Kommunen vil sammen med foreningerne gøre mere for dem, der bor alene i de små byer.';

  it('are told by bold type and size, and a bold line over text by standing under them', () => {
    const body =
      large(40, 'Affald er ressourcer') +
      large(28, 'Indledning') +
      p(text) +
      large(28, 'Mål') +
      p(run('Initiativer', BOLD)) +
      p(text) +
      p(run('Ansvar', BOLD)) +
      p(text);
    expect(picture(body)).toEqual([
      'h1: Affald er ressourcer',
      'h2: Indledning',
      `p: ${text}`,
      'h2: Mål',
      'h3: Initiativer',
      `p: ${text}`,
      'h3: Ansvar',
      `p: ${text}`,
    ]);
  });

  it('are not looked for where a single line stands out', () => {
    expect(picture(large(32, 'Ældrerådet') + p(text))).toEqual(['bold: Ældrerådet', `p: ${text}`]);
  });
});
