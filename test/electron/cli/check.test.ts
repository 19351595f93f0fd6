import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { CheckFinding } from '../../../shared/checks/finding.ts';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { fillLetter, loadResponseDoc, replaceBody } from '../../../shared/response/response-doc.ts';
import { answer } from '../../shared/response/answer-picture.ts';
import { HEARING, NO_ID, testWorkbench, valueOf } from '../test-workbench.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pejling } from './pejling.ts';

/** A library on disk with one answer in it. */
async function libraryWith(...lines: readonly string[]): Promise<{ data: string; id: string }> {
  const data = path.join(temporaryFolder(), 'data');
  await pejling('list', '--data', data);
  const { server, close } = testWorkbench({ root: data });
  const hearing = valueOf(await server.call('hearing.create', { fields: { ...HEARING, deadline: '2999-01-01T12:00', receivedOn: null } }));
  const { id } = valueOf(await server.call('response.create', { hearingId: hearing.id }));
  const doc = loadResponseDoc(valueOf(await server.call('response.open', { responseId: id })).updates);
  const before = Y.encodeStateVector(doc);
  replaceBody(doc, answer(...lines));
  // The command goes by this computer's clock: the Swedish way of writing its day is ISO 8601.
  fillLetter(doc, { senderName: 'Ældrerådet', signatoryName: 'Karen Eksempel', date: new Date().toLocaleDateString('sv-SE') });
  valueOf(await server.call('response.save', { responseId: ResponseId.parse(id), update: Y.encodeStateAsUpdate(doc, before) }));
  close();
  return { data, id };
}

it('says that there is nothing to remark, and ends well', async () => {
  const { data, id } = await libraryWith('# Generelt', 'Vi takker for muligheden for at svare.');
  expect(await pejling('check', '--response', id, '--data', data)).toEqual({
    status: 0,
    err: '',
    out: 'Der er intet at bemærke.\nKontrast, sprog og mærkning af filen er givet af skabelonen.\n',
  });
  expect(await pejling('check', '--response', id, '--json', '--data', data)).toEqual({ status: 0, err: '', out: '[]\n' });
});

it('lists what it finds, the gravest first, and ends with 1 when something should stop the sending', async () => {
  const { data, id } = await libraryWith('# Generelt', 'Ole, 070761-4285, skriv til ole@eksempel.dk.');
  const { status, out } = await pejling('check', '--response', id, '--data', data);
  expect(status).toBe(1);
  expect(out).toBe(
    [
      'Stop      Svaret, afsnit 2  Her står et personnummer (070761-••••). Det må ikke offentliggøres.',
      'Advarsel  Svaret, afsnit 2  E-mailadressen ole@eksempel.dk er ikke afsenderens. Høringssvar bliver offentliggjort.',
      '',
      '1 bør rettes, før svaret sendes · 1 advarsel',
      'Kontrast, sprog og mærkning af filen er givet af skabelonen.',
      '',
    ].join('\n'),
  );
  const asJson = await pejling('check', '--response', id, '--json', '--data', data);
  expect(asJson.status).toBe(1);
  expect(
    CheckFinding.array()
      .parse(JSON.parse(asJson.out))
      .map(({ code }) => code),
  ).toEqual(['cpr', 'e-mail']);
  expect(asJson.out).not.toContain('4285');
});

it('finds the same as the window does', async () => {
  const { data, id } = await libraryWith(
    '## Generelt',
    'Ole, 070761-4285, ole@eksempel.dk. [dato]',
    '||Post|Kr.|',
    '|Løn|100|',
    '|Leje|50|',
    '|I alt|160|',
  );
  const asJson = await pejling('check', '--response', id, '--json', '--data', data);
  const { server, close } = testWorkbench({ root: data, now: Date.now });
  const seen = valueOf(await server.call('response.check', { responseId: ResponseId.parse(id), exportedBytes: null }));
  close();
  expect(seen.length).toBeGreaterThan(4);
  expect(CheckFinding.array().parse(JSON.parse(asJson.out))).toEqual(seen);
});

it('ends well with warnings alone', async () => {
  const { data, id } = await libraryWith('# Generelt', '[holdning]', 'Vi er enige.');
  expect(await pejling('check', '--response', id, '--data', data)).toMatchObject({
    status: 0,
    out: expect.stringContaining('Feltet [holdning] er ikke udfyldt.'),
  });
});

it('says that an answer is not there, whatever its id looks like', async () => {
  const data = path.join(temporaryFolder(), 'data');
  for (const id of [NO_ID, 'svar-1', '']) {
    const { status, out, err } = await pejling('check', '--response', id, '--data', data);
    expect({ status, out, lines: err.trim().split('\n').length, err }).toMatchObject({
      status: 1,
      out: '',
      lines: 1,
      err: expect.stringMatching(/^Høringssvaret findes ikke længere/),
    });
  }
});

it.each([[['check']], [['check', 'a', '--response', 'b']], [['check', '--respons', 'b']]])('%j is wrong usage', async (argv) => {
  expect(await pejling(...argv)).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('Brug: pejling check --response ID [--json]'),
  });
});

it('writes no file of an answer that should not be sent, unless it is told to', async () => {
  const { data, id } = await libraryWith('# Generelt', 'Ole, 070761-4285.');
  const out = path.join(temporaryFolder(), 'svar.txt');
  const command = ['export', '--response', id, '--format', 'txt', '--out', out, '--data', data];
  expect(await pejling(...command)).toEqual({
    status: 1,
    out: '',
    err: [
      'Svaret, afsnit 2: Her står et personnummer (070761-••••). Det må ikke offentliggøres.',
      'Intet er skrevet. Ret svaret, eller brug --despite-check.',
      '',
    ].join('\n'),
  });
  expect(existsSync(out)).toBe(false);
  expect(await pejling(...command, '--despite-check')).toMatchObject({ status: 0, err: '' });
  expect(existsSync(out)).toBe(true);
});

it('ends with 1 and one Danish line where the file cannot be written, and leaves nothing', async () => {
  const { data, id } = await libraryWith('# Generelt', 'Vi takker for muligheden for at svare.');
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'svar.pdf'));
  const places = [
    [path.join(folder, 'væk', 'svar.pdf'), 'filen eller mappen findes ikke'],
    [path.join(folder, 'svar.pdf'), 'der ligger en mappe med det navn'],
    [path.join(folder, `${'x'.repeat(300)}.pdf`), 'navnet er for langt'],
    [path.join(folder, 'svar.pdf', '..', 'væk', '..', '..', 'væk', 'svar.pdf'), 'filen eller mappen findes ikke'],
  ] as const;
  for (const [out, reason] of places) {
    expect(await pejling('export', '--response', id, '--format', 'pdf', '--out', out, '--data', data)).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`^Der blev ikke skrevet til [^\\n]*\\(${reason}\\)[^\\n]*\\n$`)),
    });
  }
  expect([readdirSync(folder), readdirSync(path.join(folder, 'svar.pdf'))]).toEqual([['svar.pdf'], []]);
});
