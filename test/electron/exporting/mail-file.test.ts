import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { cleanLine } from '../../../electron/exporting/clean-text.ts';
import { mailFile } from '../../../electron/exporting/mail-file.ts';
import type { MailDraft } from '../../../shared/response/mail-draft.ts';
import { writableLines } from '../../../shared/text/writable.ts';
import { dealtWords } from './hostile/unruly-words.ts';
import { naughtyStrings } from '../../naughty-strings.ts';

const MAIL: MailDraft = {
  to: 'kommunen@nordfyn.dk',
  subject: 'Høringssvar – j.nr. 2025-17',
  body: 'Til Nordfyns Kommune\n\nVedhæftet: æøå 👵\n',
  attachments: ['Svar.pdf'],
};
const PDF = { name: 'Høringssvar – Ældrerådet "1".pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255]) };

it('is a draft with subject, text and files, as a mail program reads it back', async () => {
  const read = await PostalMime.parse(mailFile(MAIL, [PDF]));
  expect(read.to).toMatchObject([{ address: 'kommunen@nordfyn.dk' }]);
  expect(read.subject).toBe(MAIL.subject);
  expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(MAIL.body.trimEnd());
  expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(read.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ['Høringssvar – Ældrerådet _1_.pdf', 'application/pdf'],
  ]);
  const [file] = read.attachments;
  expect(file !== undefined && typeof file.content !== 'string' && [...new Uint8Array(file.content)]).toEqual([...PDF.bytes]);
});

it('names a file in plain letters too, for programs that read no others', () => {
  const text = new TextDecoder().decode(mailFile(MAIL, [{ ...PDF, name: 'Høringssvar – Ældrerådet på Ærø, idé 👵.pdf' }]));
  expect(text).toContain('filename="Hoeringssvar - Aeldreraadet paa Aeroe, ide _.pdf";');
});

it('is the same bytes for the same e-mail, in lines that may be sent, all of them ASCII', () => {
  const bytes = mailFile({ ...MAIL, subject: 'Ø'.repeat(400) }, [PDF]);
  expect(mailFile({ ...MAIL, subject: 'Ø'.repeat(400) }, [PDF])).toEqual(bytes);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines.filter((line) => line.length > 998 || /[\r\n]/.test(line))).toEqual([]);
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
});

it('lets no words become headers, addresses or parts of their own', async () => {
  const words = 'Svar\r\nBcc: x@example.org\r\n\r\nAndet';
  const read = await PostalMime.parse(
    mailFile({ to: `kommunen@nordfyn.dk\r\nBcc: x@example.org`, subject: words, body: words, attachments: [] }, [{ ...PDF, name: words }]),
  );
  expect(read.bcc ?? []).toEqual([]);
  expect(read.headers.map(({ key }) => key).toSorted()).toEqual(['content-type', 'mime-version', 'subject', 'x-unsent']);
  expect(read.attachments).toHaveLength(1);
});

it('carries each of the naughty strings as subject and text', async () => {
  for (const words of naughtyStrings) {
    const read = await PostalMime.parse(mailFile({ ...MAIL, subject: words, body: words }, []));
    expect([read.subject ?? '', (read.text ?? '').replaceAll('\r\n', '\n').replace(/\n$/, '')]).toEqual([
      cleanLine(words).trim(),
      writableLines(words).replace(/\n$/, ''),
    ]);
  }
});

it('carries them as the names of its files and as addresses, and is the same parts in lines that may be sent', async () => {
  for (const words of dealtWords(0, 8)) {
    const name = words.slice(0, 200);
    const bytes = mailFile({ to: words, subject: words, body: words, attachments: [name] }, [{ ...PDF, name }]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.filter((line) => line.length > 998 || !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
    const read = await PostalMime.parse(bytes);
    expect(read.headers.map(({ key }) => key).filter((key) => key !== 'to')).toEqual([
      'subject',
      'x-unsent',
      'mime-version',
      'content-type',
    ]);
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]?.filename ?? '').toBe(cleanLine(name).trim().replaceAll(/["\\]/g, '_'));
  }
});
