import type { ExportFormat } from './export-format.ts';

/** With the extension, in UTF-16 units: leaves room for a folder within Windows' 260. */
export const LONGEST_NAME = 120;
/** In UTF-8 bytes: Linux allows 255 for a name. */
export const MOST_BYTES = 240;
/** What a long sender's name may take of it. */
const LONGEST_SENDER = 45;

/** Names Windows keeps for devices, with or without an extension. */
export const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[\s.])/i;

export const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Text that may stand in a file's name anywhere: no path, no forbidden, invisible or direction characters, single spaces. */
export const namePart = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s*:\s+/g, ' – ')
    .replace(/[/\\|:]/g, '-')
    .replace(/["”“„«»<>?*\uFFFD]/g, '')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/^[\s.\-–]+|[\s.\-–]+$/g, '');

/** As many characters from the start as fit in `units` UTF-16 units and `bytes`, ending at a space where one is near. */
export function clipped(text: string, units: number, bytes: number): string {
  let kept = '';
  let keptBytes = 0;
  for (const character of text) {
    const size = utf8Length(character);
    if (kept.length + character.length > units || keptBytes + size > bytes) {
      const space = kept.lastIndexOf(' ');
      const whole = space > kept.length / 2 ? kept.slice(0, space) : kept;
      return whole.replace(/[\s.\-–,]+$/, '');
    }
    kept += character;
    keptBytes += size;
  }
  return kept;
}

/** What an answer's file is called before its sender: 'Nordfyns pejlemærker' → 'Høringssvar – Nordfyns pejlemærker'. */
export function exportHead(title: string): string {
  const what = namePart(title);
  return /^høringssvar(?!\p{L})/iu.test(what) ? what : what === '' ? 'Høringssvar' : `Høringssvar – ${what}`;
}

/**
 * Name for an answer's file: "Høringssvar – Nordfyns pejlemærker – Foreningen.pdf". Holds on Windows, macOS and Linux,
 * has no path in it, is at most 120 characters and never empty. A long title gives way before the sender does.
 */
export function exportFileName({
  title,
  sender,
  format,
}: {
  readonly title: string;
  readonly sender: string;
  readonly format: ExportFormat;
}): string {
  const extension = `.${format}`;
  const from = clipped(namePart(sender), LONGEST_SENDER, MOST_BYTES / 3);
  const tail = (from === '' ? '' : ` – ${from}`) + extension;
  const name = clipped(exportHead(title), LONGEST_NAME - tail.length, MOST_BYTES - utf8Length(tail)) + tail;
  // Cannot be as long as a name begins with "Høringssvar"; stands here for the day it does not.
  return RESERVED.test(name) ? `_${name}` : name;
}

/**
 * A file's name as any of the systems takes it, its ending kept: what stood there first, without path, forbidden and
 * invisible characters.
 */
export function safeFileName(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? '';
  const stem = clipped(namePart(name.slice(0, name.length - ending.length)), LONGEST_NAME - ending.length, MOST_BYTES - utf8Length(ending));
  const whole = (stem === '' ? 'Original' : stem) + ending;
  return RESERVED.test(whole) ? `_${whole}` : whole;
}
