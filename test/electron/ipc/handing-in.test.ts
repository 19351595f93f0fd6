import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LONGEST_MAILTO, mailtoOf } from '../../../shared/response/mail-draft.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, valueOf } from '../test-workbench.ts';
import { answerToSend, write } from './answer-to-send.ts';

async function atHand() {
  const copied: string[] = [];
  const opened: string[] = [];
  const asked: string[] = [];
  const draft = path.join(temporaryFolder(), 'kladde.eml');
  const workbench = testWorkbench({
    desktop: {
      ...noDesktop,
      copyText: (text) => void copied.push(text),
      askToOpenMail: async (address) => {
        asked.push(address);
        return address !== '';
      },
      openLink: async (href) => void opened.push(href),
      chooseWhereToSaveMail: async () => draft,
    },
    render: async (answer, format) => ({ ok: true, value: new TextEncoder().encode(format === 'txt' ? exportText(answer) : format) }),
  });
  return { ...workbench, workbench, responseId: await answerToSend(workbench), copied, opened, asked, draft };
}

it('copies the answer’s own words, or the whole letter, and puts it into the record', async () => {
  const { server, responseId, copied } = await atHand();
  expect(valueOf(await server.call('response.plainText', { responseId, hasLetter: false }))).toEqual({ text: 'Vi støtter forslaget.' });
  valueOf(await server.call('response.copyText', { responseId, hasLetter: false }));
  valueOf(await server.call('response.copyText', { responseId, hasLetter: true }));
  expect(copied[0]).toBe('Vi støtter forslaget.');
  expect(copied[1]).toMatch(/^Ældrerådet\n[^]*Svar på høring\n\nVi støtter forslaget\.\n\nMed venlig hilsen/);
  const { files } = valueOf(await server.call('sending.record', { responseId }));
  expect(files.map(({ format, fileName, bytes }) => [format, fileName, bytes])[1]).toEqual([
    'txt',
    null,
    Buffer.byteLength('Vi støtter forslaget.'),
  ]);
});

it('proposes an e-mail with subject, j.nr. and what is attached', async () => {
  const { server, workbench, responseId } = await atHand();
  await write(workbench, responseId, 'Ord', { recipient: 'Nordfyns Kommune\nhoering@nordfyn.dk' });
  const mail = valueOf(await server.call('mail.propose', { responseId, formats: ['pdf'] }));
  expect([mail.to, mail.subject]).toEqual(['hoering@nordfyn.dk', 'Svar på høring – j.nr. 2025-17']);
  expect(mail.body).toContain('Til Nordfyns Kommune');
  expect(mail.body).toContain(`Vedhæftet:\n- ${mail.attachments[0] ?? 'none'}`);
  expect(mail.attachments[0]).toMatch(/Ældrerådet\.pdf$/);
});

it('opens an e-mail only after the address was shown, and none that would be cut off', async () => {
  const { server, opened, asked } = await atHand();
  const mail = { to: 'hoering@nordfyn.dk', subject: 'Svar & mere', body: 'Æ\nØ', attachments: [] };
  expect(valueOf(await server.call('mail.open', { mail }))).toBe(true);
  expect([asked, opened]).toEqual([
    ['hoering@nordfyn.dk'],
    ['mailto:hoering@nordfyn.dk?subject=Svar%20%26%20mere&body=%C3%86%0D%0A%C3%98'],
  ]);
  expect(valueOf(await server.call('mail.open', { mail: { ...mail, to: '' } }))).toBe(false);
  expect(await server.call('mail.open', { mail: { ...mail, body: 'Æ'.repeat(LONGEST_MAILTO) } })).toMatchObject({ ok: false });
  expect(opened).toHaveLength(1);
});

it('writes a draft with its files, and says which version is in them', async () => {
  const { server, responseId, draft } = await atHand();
  const mail = valueOf(await server.call('mail.propose', { responseId, formats: ['pdf', 'docx'] }));
  const saved = valueOf(await server.call('mail.saveDraft', { responseId, formats: ['pdf', 'docx'], mail }));
  const text = readFileSync(draft, 'utf8');
  expect(text.match(/^Content-Disposition: attachment/gm)).toHaveLength(2);
  const { files } = valueOf(await server.call('sending.record', { responseId }));
  expect(files.map(({ format }) => format)).toEqual(['eml', 'docx', 'pdf']);
  expect(files.map(({ snapshotId }) => snapshotId)).toEqual([saved?.snapshotId, saved?.snapshotId, saved?.snapshotId]);
});

it('makes an address of one line of any of the naughty strings, which says the same', () => {
  for (const words of naughtyStrings) {
    const href = mailtoOf({ to: words, subject: words, body: words, attachments: [] });
    if (href === null) continue;
    expect(href).not.toMatch(/[\s<>"]/);
    const said = new URL(href).searchParams.get('body');
    expect(said).toBe(words.toWellFormed().replaceAll(/\r\n|\r|\n/g, '\r\n'));
  }
});
