/** One part of a message: its own header lines, and its content as it travels. */
export type MailPart = { readonly headers: readonly string[]; readonly content: string };

export const textPart = (text: string, type = 'text/plain; charset=utf-8'): MailPart => ({
  headers: [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64'],
  content: Buffer.from(text).toString('base64'),
});

/** `name` as it stands in the header, quoted and encoded by the caller where needed. */
export const filePart = (name: string, bytes: Uint8Array | string, type = 'application/octet-stream'): MailPart => ({
  headers: [`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'],
  content: Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
});

const HEAD = [
  'Received: from mail.example by mx.example; Mon, 18 Aug 2025 09:12:01 +0200',
  'From: =?iso-8859-1?Q?Nordfyns_Kommune?= <hoering@nordfyns.example>',
  'To: foreningen@example.org',
  'Date: Mon, 18 Aug 2025 09:12:00 +0200',
  'MIME-Version: 1.0',
];

/** The bytes of a message (latin1, so that a test may write any byte). */
export const mail = (subject: string, parts: readonly MailPart[], head: readonly string[] = HEAD): Uint8Array => {
  const lines = [...head, `Subject: ${subject}`];
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) lines.push(...only.headers, '', only.content);
  else {
    lines.push('Content-Type: multipart/mixed; boundary="skel"', '');
    for (const { headers, content } of parts) lines.push('--skel', ...headers, '', content);
    lines.push('--skel--', '');
  }
  return new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
};

export const LETTER = `Høring over udkast til pejlemærker

Kære høringsparter

Nordfyns Kommune sender hermed udkast til pejlemærker for fritidslivet i høring. Høringssvar sendes til kommunen senest den 15. september 2025 kl. 12.00.

Udkastet er vedhæftet. Sagsnr. 25/4417.

Med venlig hilsen
Bodil Berg
Nordfyns Kommune
`;
