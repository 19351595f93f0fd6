import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const WORDS =
  'kommunen beskæftigelsesindsatsen borgere virksomheder uddannelse arbejdsmarked indsats fælles ældre skole børn forvaltningen udvalget økonomi ramme mål samarbejde partnerskab tillid faglighed ansvar udvikling støtte hverdag sundhed frivillige foreninger naboer støj trafik klima energi bolig plan høring svar frist møde politisk retning'.split(
    ' ',
  );

/** The same words every time: a figure that changes has changed by the program. */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

export type Part = { readonly kind: 'heading' | 'paragraph' | 'item'; readonly text: string };

/** About `pages` pages of headings, paragraphs and lists. */
export const writeParts = (pages: number): Part[] => {
  const random = createRandom(pages);
  const words = (count: number): string => {
    const text = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const sentences = (count: number): string => Array.from({ length: count }, () => `${words(8 + Math.floor(random() * 12))}.`).join(' ');
  return Array.from({ length: pages }, (_, i): Part[] => [
    { kind: 'heading', text: `${String(i + 1)}. ${words(4)}` },
    ...Array.from({ length: 4 }, (): Part => ({ kind: 'paragraph', text: sentences(6) })),
    ...Array.from({ length: 3 }, (): Part => ({ kind: 'item', text: sentences(1) })),
  ]).flat();
};

export const toHtml = (parts: readonly Part[]): string =>
  `<!doctype html><html lang="da"><meta charset="utf-8"><style>@page{size:A4;margin:2.5cm}body{font:11pt/1.4 serif;text-align:justify}</style><body>${parts
    .map(({ kind, text }) => (kind === 'heading' ? `<h2>${text}</h2>` : kind === 'item' ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`))
    .join('\n')}</body></html>`;

/** The same as a page of a portal: with its menus, classes, scripts and links within the text. */
export const toPortalPage = (parts: readonly Part[]): string => {
  const menu = Array.from(
    { length: 150 },
    (_, i) =>
      `<li class="nav-item nav-item--level-${String(i % 3)}"><a class="nav-link" href="/emne/${String(i)}">Emne ${String(i)}</a></li>`,
  ).join('');
  const linked = (text: string): string =>
    text
      .split(' ')
      .map((word, i) =>
        i % 9 === 4 ? `<a class="link link--inline" href="/ord/${word}">${word}</a>` : i % 13 === 7 ? `<strong>${word}</strong>` : word,
      )
      .join(' ');
  const body = parts.map(({ kind, text }) => {
    const inner =
      kind === 'heading'
        ? `<h2 class="heading"><span>${text}</span></h2>`
        : kind === 'item'
          ? `<ul class="list"><li><p>${linked(text)}</p></li></ul>`
          : `<p class="text">${linked(text)}</p>`;
    return `<div class="grid__row"><div class="grid__column grid__column--8"><section class="block block--text" data-id="b">${inner}</section></div></div>`;
  });
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Høring</title><style>.a{color:red}</style></head><body><header><nav><ul>${menu}</ul></nav></header><script>var a = ${JSON.stringify(WORDS)};</script><main><article>${body.join('\n')}</article></main><footer><ul>${menu}</ul></footer></body></html>`;
};

const byTypst = (parts: readonly Part[], file: string): boolean => {
  const source = parts.map(({ kind, text }) => (kind === 'heading' ? `= ${text}` : kind === 'item' ? `- ${text}` : text)).join('\n\n');
  const compiler = NodeCompiler.create();
  const { result } = compiler.compile({ mainFileContent: `#set text(lang: "da", size: 11pt)\n#set par(justify: true)\n${source}` });
  if (result === null) return false;
  writeFileSync(file, compiler.pdf(result));
  return true;
};

const byChromium = (parts: readonly Part[], file: string): boolean => {
  const html = file.replace(/\.pdf$/, '.html');
  writeFileSync(html, toHtml(parts));
  const run = spawnSync('chromium', ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${file}`, html]);
  return run.status === 0 && existsSync(file);
};

const byLibreOffice = (parts: readonly Part[], file: string): boolean => {
  const html = file.replace(/\.pdf$/, '.html');
  writeFileSync(html, toHtml(parts));
  const run = spawnSync('soffice', ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', path.dirname(file), html]);
  return run.status === 0 && existsSync(file);
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Of the words that were written, how many are read, each counted once. */
export const recallOf = (parts: readonly Part[], text: string): number => {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const written = wordsOf(parts.map((part) => part.text).join('\n'));
  const found = written.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return found.length / written.length;
};

/** By LibreOffice, which writes Word files as Word does, more or less. */
export const makeWordFile = (parts: readonly Part[], file: string): boolean => {
  const html = file.replace(/\.docx$/, '.html');
  writeFileSync(html, toHtml(parts));
  const run = spawnSync('soffice', [
    '--headless',
    '--convert-to',
    'docx:Office Open XML Text',
    '--infilter=HTML (StarWriter)',
    '--outdir',
    path.dirname(file),
    html,
  ]);
  return run.status === 0 && existsSync(file);
};

/** A PDF of so many pages by each program that is there. */
export const PDF_MAKERS = [
  ['Typst', byTypst],
  ['Chromium', byChromium],
  ['LibreOffice', byLibreOffice],
] as const;
