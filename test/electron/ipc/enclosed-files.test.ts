import { expect, it } from 'vitest';
import { filePart, LETTER, mail, textPart } from '../importing/eml/mail.ts';
import { HEARING, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

const DRAFT = 'Udkast til pejlemærker\n\nPejlemærke 1: Plads til alle\n\nAlle skal kunne være med.\n';

async function importFile({ server }: TestWorkbench, name: string, bytes: Uint8Array) {
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const again = async () => valueOf(await server.call('source.importFiles', { hearingId: hearing.id, files: [{ name, bytes }] }));
  return { outcomes: await again(), again, hearingId: hearing.id };
}

const seen = (outcomes: Awaited<ReturnType<typeof importFile>>['outcomes']) =>
  outcomes.map((outcome) =>
    outcome.kind === 'failed'
      ? `${outcome.file}: ${outcome.failure.code}`
      : `${outcome.file}: ${outcome.kind} ${outcome.source.role} ${outcome.source.title}`,
  );

it('takes in an e-mail and each file sent with it as sources of their own; what was sent is heard', async () => {
  const workbench = testWorkbench();
  const letter = mail('Udkast til =?utf-8?Q?pejlem=C3=A6rker?= sendes i =?utf-8?Q?h=C3=B8ring?=', [
    textPart(LETTER),
    filePart('udkast.txt', DRAFT, 'text/plain; charset=utf-8'),
    filePart('program.exe', 'MZ tekst'),
  ]);
  const { outcomes, again } = await importFile(workbench, 'brev.eml', letter);
  expect(seen(outcomes)).toEqual([
    'brev.eml: imported background Udkast til pejlemærker sendes i høring',
    'udkast.txt: imported heard Udkast til pejlemærker',
    'program.exe: format-unsupported',
  ]);
  expect(seen(await again())).toEqual(['brev.eml: already-there background Udkast til pejlemærker sendes i høring']);
});

it('takes in the files alone where the e-mail says nothing', async () => {
  const envelope = mail('', [textPart(' '), filePart('udkast.txt', DRAFT, 'text/plain; charset=utf-8')]);
  expect(seen((await importFile(testWorkbench(), 'tom.eml', envelope)).outcomes)).toEqual([
    'udkast.txt: imported heard Udkast til pejlemærker',
  ]);
});

it('opens e-mails sent with e-mails, and stops in time', async () => {
  let bytes = mail('Inderst', [textPart('Det er den inderste besked af dem alle.')]);
  for (let i = 0; i < 8; i += 1) {
    const content = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('skel', `b${String(i)}`);
    bytes = mail(`Nr. ${String(i)}`, [
      textPart(`Dette er besked nummer ${String(i)} af dem.`),
      { headers: ['Content-Type: message/rfc822'], content },
    ]);
  }
  const outcomes = seen((await importFile(testWorkbench(), 'kæde.eml', bytes)).outcomes);
  expect(outcomes).toHaveLength(6);
  expect(outcomes.at(-1)).toBe('Vedhæftet mail.eml: file-too-complex');
});

it('reads pasted text by the page it was copied from, and by its words where that cannot be read', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  const paste = async (text: string, html: string) =>
    valueOf(await server.call('source.importText', { hearingId: hearing.id, title: '', text, html }));
  const page = await paste('Træpolitik\nMål\nro\nmad', '<h1>Træpolitik</h1><h2>Mål</h2><ul><li>ro</li><li>mad</li></ul>');
  expect(page).toMatchObject({ kind: 'imported', source: { title: 'Træpolitik', fileName: 'Indsat tekst.html' } });
  if (page.kind !== 'imported') throw new Error('It was imported.');
  const { document } = valueOf(await server.call('source.read', { sourceId: page.source.id }));
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'bullet', 'bullet']);
  const words = await paste('Kun ordene kan læses her.', '<div>'.repeat(10_000));
  expect(words).toMatchObject({ kind: 'imported', source: { fileName: 'Indsat tekst.txt' } });
});

it('calls what has no name by the language people read', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  valueOf(await server.call('preferences.setLanguage', { language: 'en' }));
  const unnamed = { headers: ['Content-Type: text/plain; charset=utf-8', 'Content-Disposition: attachment'] };
  const letter = mail('Udkast', [
    textPart(LETTER),
    { ...unnamed, content: 'Det første udkast, som er ganske kort.' },
    { ...unnamed, content: 'Det andet udkast, som er lige så kort.' },
  ]);
  const { outcomes, hearingId } = await importFile(workbench, 'brev.eml', letter);
  expect(outcomes.map(({ file }) => file)).toEqual(['brev.eml', 'Attached file.txt', 'Attached file (2).txt']);
  const text = 'Kommunen får større frihed, og det kræver mere af den.';
  expect(valueOf(await server.call('source.importText', { hearingId, title: '', text }))).toMatchObject({ file: 'Pasted text.txt' });
});
