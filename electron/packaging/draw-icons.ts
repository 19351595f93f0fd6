import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Draws icon.svg into the files that the platforms want: `node electron/packaging/draw-icons.ts`, once after each change
 * of the drawing. The files are committed, since electron-builder would fetch its own converter over the network.
 * `PEJLING_CHROMIUM` names the browser to draw with; without it the installed Chromium of Debian is used.
 */
const here = import.meta.dirname;

/** Side in pixels: what Linux desktops look for, and Windows's small, medium and large. */
const SIDES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIDES = [16, 24, 32, 48, 64, 128, 256];

/** Apple's name for each picture of an .icns file and its side; a picture of double density carries a name of its own. */
const ICNS_KINDS: readonly (readonly [kind: string, side: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

function drawnAt(drawn: ReadonlyMap<number, Buffer>, side: number): Buffer {
  const png = drawn.get(side);
  if (png === undefined) throw new Error(`The icon was not drawn ${side} pixels wide.`);
  return png;
}

/** An .ico of PNG pictures: a table of 16 bytes for each picture, then the pictures. */
function ico(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const pictures = ICO_SIDES.map((side) => ({ side, png: drawnAt(drawn, side) }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { side, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // A side of 256 is written as 0: the field is one byte.
    head.writeUInt8(side % 256, at);
    head.writeUInt8(side % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An .icns: `kind`, length with these 8 bytes, PNG; the same again around them all. */
function icns(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const chunk = (kind: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8, kind, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(ICNS_KINDS.map(([kind, side]) => chunk(kind, drawnAt(drawn, side)))));
}

const svg = readFileSync(path.join(here, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env['PEJLING_CHROMIUM'] ?? '/usr/bin/chromium' });
const drawn = new Map<number, Buffer>();
for (const side of SIDES) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`);
  drawn.set(side, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

mkdirSync(path.join(here, 'icons'), { recursive: true });
for (const [side, png] of drawn) writeFileSync(path.join(here, 'icons', `${side}x${side}.png`), png);
writeFileSync(path.join(here, 'icon.ico'), ico(drawn));
writeFileSync(path.join(here, 'icon.icns'), icns(drawn));
