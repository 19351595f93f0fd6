import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../electron/importing/eml/read-email.ts';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { inspect } from '../../../../shared/text/inspect.ts';
import { draw } from '../../../shared/text/picture.ts';
import { filePart, LETTER, mail, textPart, type MailPart } from './mail.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

const read = async (bytes: Uint8Array) => {
  const email = await readEmail(bytes, 'brev.eml');
  if (!email.ok) throw new Error(JSON.stringify(email.failure));
  return email.value;
};

const blocksOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { message } = await read(bytes);
  return message === null ? [] : draw(message);
};

const filesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes)).attachments.map(({ name, bytes: content }) => `${name}: ${Buffer.from(content).toString()}`);

const failureOf = async (bytes: Uint8Array): Promise<string> => {
  const email = await readEmail(bytes, 'brev.eml');
  return email.ok ? 'read' : email.failure.code;
};

describe('a hearing letter by e-mail', () => {
  const letter = mail('=?utf-8?Q?VS:_H=C3=B8ring_over_udkast_til_pejlem=C3=A6rker_for_fritidslivet?=', [
    textPart(LETTER),
    filePart(
      '=?utf-8?Q?udkast_til_pejlem=C3=A6rker.txt?=',
      'Udkast\n\nPejlemærke 1: Plads til alle\n\nAlle skal med.\n',
      'text/plain; charset=utf-8',
    ),
  ]);

  it('says what it is', async () => {
    const { message } = await read(letter);
    if (message === null) throw new Error('It has text.');
    expect(inspect(message)).toMatchObject({
      title: 'Høring over udkast til pejlemærker for fritidslivet',
      issuer: 'Nordfyns Kommune',
      kind: 'hearing-letter',
      deadline: '2025-09-15T12:00',
      caseNumbers: ['25/4417'],
    });
    expect(message.dates).toContainEqual({ iso: '2025-08-18', role: 'sent', text: 'Mon, 18 Aug 2025 09:12:00 +0200' });
  });

  it('brings its attachment as a file of its own', async () => {
    expect(await filesOf(letter)).toEqual(['udkast til pejlemærker.txt: Udkast\n\nPejlemærke 1: Plads til alle\n\nAlle skal med.\n']);
  });

  it('is known by its bytes, and read as its message', async () => {
    const reading = await readDocument(letter, 'hvad som helst');
    expect(reading.ok && reading.value.title).toBe('Høring over udkast til pejlemærker for fritidslivet');
    expect(reading.enclosed).toMatchObject({ hasOwnText: true, files: [{ name: 'udkast til pejlemærker.txt' }] });
  });
});

describe('the message', () => {
  it.each([
    [
      'quoted-printable Latin-1',
      ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
      'B=F8rn p=E5 =C6r=F8 skal h=F8res i dag.',
    ],
    [
      'eight-bit Windows-1252',
      ['Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: 8bit'],
      latin1('B\u00f8rn p\u00e5 \u00c6r\u00f8 skal h\u00f8res i dag.'),
    ],
    [
      'base64 UTF-8',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      Buffer.from('Børn på Ærø skal høres i dag.').toString('base64'),
    ],
  ])('is decoded as it says: %s', async (_, headers, content) => {
    expect(await blocksOf(mail('Svar', [{ headers, content }]))).toEqual(['title: Svar', 'Børn på Ærø skal høres i dag.']);
  });

  it('has its wrapped lines joined and its quotations apart (RFC 3676)', async () => {
    const flowed: MailPart = {
      headers: ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      content: [
        'Vi er enige i det hele, og vi vil ',
        'gerne hjælpe.',
        '',
        '> Hvad mener I ',
        '> om planen?',
        '>> Den er sendt.',
        'Det er alt.',
      ].join('\r\n'),
    };
    const bytes = Buffer.from(
      Buffer.from(mail('Svar', [flowed]))
        .toString('latin1')
        .replace('hj\u00e6lpe', 'hj\u00c3\u00a6lpe'),
      'latin1',
    );
    expect(await blocksOf(new Uint8Array(bytes))).toEqual([
      'title: Svar',
      'Vi er enige i det hele, og vi vil gerne hjælpe.',
      '> Hvad mener I om planen? Den er sendt.',
      'Det er alt.',
    ]);
  });

  it('keeps its own words where they speak of how lines flow', async () => {
    const fixed: MailPart = {
      headers: ['Content-Type: text/plain; charset=utf-8'],
      content: ['Brug format=flowed; delsp=yes i programmet. ', 'Så er det klaret.'].join('\r\n').replace('å', '\u00c3\u00a5'),
    };
    expect(await blocksOf(mail('Svar', [fixed]))).toEqual([
      'title: Svar',
      'Brug format=flowed; delsp=yes i programmet.',
      'Så er det klaret.',
    ]);
  });

  it('knows that its lines flow also where the header goes on over several lines', async () => {
    const flowed: MailPart = {
      headers: ['Content-Type: text/plain; charset=utf-8;', '\tformat="flowed"; delsp=yes'],
      content: ['Vi er enige i det he ', 'le.'].join('\r\n'),
    };
    expect(await blocksOf(mail('Svar', [flowed]))).toEqual(['title: Svar', 'Vi er enige i det hele.']);
  });

  it('is read from its HTML where it has no plain text', async () => {
    const html = textPart('<h2>Mål</h2><ul><li>ro</li></ul><blockquote>Før</blockquote><img src="cid:logo">', 'text/html; charset=utf-8');
    expect(await blocksOf(mail('Vores svar', [html]))).toEqual(['title: Vores svar', '# section: Mål', '- ro', '> Før']);
  });

  it('may be a page that a browser saved', async () => {
    const head = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/',
      'Date: Mon, 18 Aug 2025 09:12:00 +0200',
      'MIME-Version: 1.0',
    ];
    const page = textPart(
      '<title>Plan</title><main><h1>Træpolitik</h1><p>Kommunen skal passe på træerne langs alle veje i byen.</p></main>',
      'text/html; charset=utf-8',
    );
    const reading = await readDocument(mail('Plan', [page], head), 'side.mhtml');
    expect(reading.ok && [reading.value.title, reading.value.dates]).toEqual(['Træpolitik', []]);
  });
});

describe('the files sent with a message', () => {
  const text = textPart('Se de vedhæftede filer, som vi har sendt.');

  it('have names that are safe to use', async () => {
    const names = ['../../etc/passwd', 'C:\\\\Users\\\\Bo\\\\svar.txt', '=?iso-8859-1?Q?b=F8rn.txt?=', '.skjult.txt', 'a.txt', 'a.txt', ''];
    const { attachments } = await read(mail('Filer', [text, ...names.map((name) => filePart(name, 'x', 'text/plain'))]));
    expect(attachments.map(({ name }) => name)).toEqual([
      'passwd',
      'svar.txt',
      'børn.txt',
      'skjult.txt',
      'a.txt',
      'a (2).txt',
      'Vedhæftet fil.txt',
    ]);
  });

  it('are not the pictures, signatures and invitations of the message itself', async () => {
    const logo: MailPart = {
      headers: [
        'Content-Type: image/png; name="logo.png"',
        'Content-ID: <logo>',
        'Content-Disposition: inline',
        'Content-Transfer-Encoding: base64',
      ],
      content: 'iVBORw0KGgo=',
    };
    const signature = filePart('smime.p7s', 'x', 'application/pkcs7-signature');
    expect(await filesOf(mail('Filer', [text, logo, signature, filePart('svar.txt', 'x', 'text/plain')]))).toEqual(['svar.txt: x']);
  });

  it('may be messages with files of their own', async () => {
    const inner = mail('Indre', [textPart('Det er den indre besked.'), filePart('bilag.txt', 'Bilag', 'text/plain')]);
    const { attachments } = await read(
      mail('Ydre', [
        text,
        { headers: ['Content-Type: message/rfc822'], content: Buffer.from(inner).toString('latin1').replaceAll('skel', 'indre') },
      ]),
    );
    expect(attachments.map(({ name }) => name)).toEqual(['Vedhæftet mail.eml']);
    expect(await filesOf(attachments[0]?.bytes ?? new Uint8Array())).toEqual(['bilag.txt: Bilag']);
  });

  it('stand for the message, when it has no text and they are one', async () => {
    const reading = await readDocument(
      mail('', [textPart(' '), filePart('svar.txt', 'Høringssvar fra skolen\n\nVi er enige.', 'text/plain')]),
      'tom.eml',
    );
    expect(reading).toMatchObject({ ok: true, value: { title: 'Høringssvar fra skolen' }, enclosed: { hasOwnText: false } });
    const two = await readDocument(mail('', [textPart(' '), filePart('a.txt', 'A'), filePart('b.txt', 'B')]), 'tom.eml');
    expect(two).toMatchObject({
      ok: false,
      failure: { code: 'file-without-text', file: 'tom.eml' },
      enclosed: { files: [{ name: 'a.txt' }, { name: 'b.txt' }] },
    });
  });
});

describe('a message that is refused', () => {
  it('is encrypted, empty, or built of too much', async () => {
    const secret: MailPart = {
      headers: ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'],
      content: 'MIAG',
    };
    expect(await failureOf(mail('Hemmelig', [secret]))).toBe('file-encrypted');
    expect(await failureOf(mail('Hemmelig', [{ headers: ['Content-Type: multipart/encrypted; boundary=x'], content: '--x--' }]))).toBe(
      'file-encrypted',
    );
    expect(await failureOf(mail('Tom', [textPart('')]))).toBe('file-without-text');
    const many = Array.from({ length: 1000 }, (_, i) => filePart(`${String(i)}.txt`, 'x'));
    expect(await failureOf(mail('Mange', [textPart('Se de vedhæftede filer.'), ...many]))).toBe('file-too-complex');
    const nested = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${String(i)}\r\n\r\n--b${String(i)}`,
    ).join('\r\n');
    expect(await failureOf(utf8(`From: a@b.dk\r\nMIME-Version: 1.0\r\n${nested}`))).toBe('file-too-complex');
    expect(await failureOf(utf8(`From: a@b.dk\r\nMIME-Version: 1.0\r\n${'X-A: b\r\n'.repeat(400_000)}\r\nHej`))).toBe('file-too-complex');
  });

  it('names Outlook’s own envelope', async () => {
    const reading = await readDocument(Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]), 'winmail.dat');
    expect(reading).toEqual({ ok: false, failure: { code: 'format-unsupported', file: 'winmail.dat', extension: 'winmail.dat' } });
  });

  it('reads a cut message as far as it goes', async () => {
    const whole = mail('Svar', [textPart('Vi er enige i det hele og har intet at tilføje.'), filePart('a.txt', 'x'.repeat(500))]);
    expect((await blocksOf(whole.subarray(0, whole.length - 300))).at(-1)).toBe('Vi er enige i det hele og har intet at tilføje.');
  });
});

describe('a text that only looks like a message', () => {
  it.each([
    ['Fra: Bo\nTil: Ida\nEmne: Møde\n\nHej'],
    ['From: Bo\nTo: Ida\nSubject: Møde\n\nKære Ida. Vi mødes i morgen.'],
    ['Subject: Høring\nDette er en almindelig linje.\nMIME-Version: 1.0\n\nHej'],
    ['Referat: Mødet\n\nDate: i morgen'],
  ])('is a text: %j', async (text) => {
    const reading = await readDocument(utf8(text), 'note.txt');
    expect(reading.enclosed).toBeUndefined();
    expect(reading.ok).toBe(true);
  });
});
