import { describe, expect, it } from 'vitest';
import { picture, readPage, removedOf } from './page.ts';

const TEXT = 'Kommunen skal passe på de store træer, som står langs vejene, og plante nye, hvor de gamle er gået ud.';

describe('the blocks of a page', () => {
  it('are headings, paragraphs, items, quotations, boxes and captions by their elements', () => {
    expect(
      picture(`<h1>Træpolitik</h1><h2>Formål</h2><p>${TEXT}</p><ul><li>flere træer<ol type="a" start="3"><li>eg</li><li>bøg</li></ol></li>
        <li>mere skygge</li></ul><blockquote><p>Et træ er et løfte.</p></blockquote><aside><p>Vi har 4.000 træer.</p></aside>
        <figure><img src="https://example.org/x.png" alt="træ"><figcaption>Lindetræ i Nørregade</figcaption></figure>
        <h2>Økonomi</h2><p>Det koster ikke noget.</p>`),
    ).toEqual([
      'title: Træpolitik',
      '# section: Formål',
      TEXT,
      '- flere træer',
      '  c. eg',
      '  d. bøg',
      '- mere skygge',
      '> Et træ er et løfte.',
      '| Vi har 4.000 træer.',
      '^ Lindetræ i Nørregade',
      '# section: Økonomi',
      'Det koster ikke noget.',
    ]);
  });

  it('close the gaps between heading levels', () => {
    expect(picture(`<h1>Titel på planen</h1><h3>Afsnit</h3><p>${TEXT}</p><h5>Underafsnit</h5><p>${TEXT}</p>`)).toEqual([
      'title: Titel på planen',
      '# section: Afsnit',
      TEXT,
      '## section: Underafsnit',
      TEXT,
    ]);
  });

  it('survive unclosed tags, unescaped quotes, crossing tags and entities', () => {
    expect(
      picture(`<h1>B&oslash;rn & unge<h2>Form&aring;l</h1><p>Fr&aelig;<b>kke <i>b&#248;</b>rn</i> skal&nbsp;h&oslash;res.<p>De har
        ret<ul><li>til ro<li>til mad</ul><p title="a"b" c'd>Slut på det hele.<h2>Økonomi<p>Gratis.`),
    ).toEqual([
      'title: Børn & unge',
      '# section: Formål',
      'Frække børn skal høres.',
      'De har ret',
      '- til ro',
      '- til mad',
      'Slut på det hele.',
      '# section: Økonomi',
      'Gratis.',
    ]);
  });

  it('leave out what nobody can see, and nothing else', () => {
    const html = `<h1>Plan</h1><h2>Del</h2><p>${TEXT}</p><p hidden>A</p><p style="DISPLAY : none">B</p><span aria-hidden="true">C</span>
      <script>D</script><style>E</style><template><p>F</p></template><noscript>G</noscript><svg><text>H</text></svg><iframe>I</iframe>
      <textarea>J</textarea><select><option>K</option></select><button>L</button><object>M</object>`;
    expect(readPage(html).text).toBe(`Plan\nDel\n${TEXT}`);
  });

  it('keep what a button opens, and what stands behind an open dialog', () => {
    expect(
      picture(`<main aria-hidden="true"><h1>Plan</h1><h2>Del</h2><p>${TEXT}</p><button aria-expanded="false" aria-controls="x">Bilag</button>
        <div id="x" hidden><p>Kort over området</p></div></main><div role="dialog"><p>Vi bruger cookies</p></div>`),
    ).toEqual(['title: Plan', '# section: Del', TEXT, '## section: Bilag', '(attachment-list) Kort over området']);
  });

  it('take a bold line over its text for a heading one level down', () => {
    expect(
      picture(`<h1>Plan</h1><h2>Sagsfremstilling</h2><p>${TEXT}</p><p><strong>Trafik</strong></p><p>${TEXT}</p>
        <p><b>Støj</b><br>${TEXT}</p><h2>Økonomi</h2><p>Gratis.</p>`),
    ).toEqual([
      'title: Plan',
      '# section: Sagsfremstilling',
      TEXT,
      '## section: Trafik',
      TEXT,
      '## section: Støj',
      TEXT,
      '# section: Økonomi',
      'Gratis.',
    ]);
  });

  it('read typed bullets and the lines of an address by their shapes', () => {
    expect(
      picture(`<h1>Svar</h1><p>Bybo Kommune<br>Torvet 1<br>5000 Bybo</p><h2>Vores ønsker</h2><p>- flere bænke<br>- flere træer<br>- færre biler</p>
        <h2>Tak</h2><p>Det var alt, hvad vi ville sige om den sag.</p>`).slice(-6),
    ).toEqual([
      '# section: Vores ønsker',
      '- flere bænke',
      '- flere træer',
      '- færre biler',
      '# section: Tak',
      'Det var alt, hvad vi ville sige om den sag.',
    ]);
  });

  it('keep the lines of preformatted text', () => {
    expect(picture('<pre>Referat af møde\n\nPunkt 1\n\n- eg\n- bøg\n</pre>').filter((line) => line.startsWith('-'))).toEqual([
      '- eg',
      '- bøg',
    ]);
  });

  it('hold the text once, when the page has a copy for print', () => {
    const body = ['Formål', 'Baggrund', 'Økonomi', 'Næste skridt']
      .map((title) => `<h2>${title}</h2><p>${title}: ${TEXT} ${TEXT}</p>`)
      .join('');
    const once = readPage(`<h1>Plan</h1>${body}`);
    const twice = readPage(`<h1>Plan</h1>${body}<div class="udgave">${body}</div>`);
    expect(twice.text).toBe(once.text);
    expect(twice.removed.filter(({ reason }) => reason === 'duplicate')).toHaveLength(8);
  });

  it('have the page’s title where they have none of their own, without the site’s name', () => {
    const document = readPage(
      `<title>Udkast til ældrepolitik | Odense Kommune</title><p>${TEXT} Det er en lang sætning og ingen titel.</p>`,
    );
    expect([document.title, document.issuer]).toEqual(['Udkast til ældrepolitik', 'Odense Kommune']);
  });
});

describe('what is the portal’s', () => {
  it('is told apart by landmarks', () => {
    expect(
      removedOf(`<header><a href="/">Bybo Kommune</a></header><nav><a href="/a">Borger</a></nav><main><h1>Plan</h1><p>${TEXT}</p>
        <nav>På denne side</nav></main><aside>Læs også</aside><footer>CVR 12345678</footer>`),
    ).toEqual(['portal: Bybo Kommune', 'portal: Borger', 'portal: På denne side', 'portal: Læs også', 'portal: CVR 12345678']);
  });

  it('is told apart by names and links where there are no landmarks', () => {
    const html = `<div id="cookie-consent">Vi bruger cookies</div><div class="top"><a href="/">Forside</a><a href="/b">Borger</a><a href="/c">Politik</a></div>
      <div class="breadcrumb">Politik / Høringer</div><div><h1>Plan for byen</h1><p>${TEXT}</p><ul><li><a href="/1">Bilag 1</a></li><li><a href="/2">Bilag 2</a></li>
      <li><a href="/3">Bilag 3</a></li></ul></div><div class="share_buttons">Del</div>
      <ul class="related"><li><a href="/x">Bilag 290</a></li></ul>`;
    expect(removedOf(html)).toEqual([
      'portal: Vi bruger cookies',
      'portal: ForsideBorgerPolitik',
      'portal: Politik / Høringer',
      'portal: Del',
      'portal: Bilag 290',
    ]);
    expect(readPage(html).text).toContain('Bilag 3');
  });

  it('is never most of the page, whatever it is called', () => {
    expect(readPage(`<body class="cookie-banner"><div class="menu share"><h1>Plan</h1><p>${TEXT}</p></div></body>`).text).toBe(
      `Plan\n${TEXT}`,
    );
  });

  it('may hold the title', () => {
    const html = `<header><a href="/"><h1>Bybo</h1></a></header><div class="banner"><h1>Træpolitik</h1></div><main><h2>Formål</h2><p>${TEXT}</p></main>`;
    expect(readPage(html).title).toBe('Træpolitik');
  });
});
