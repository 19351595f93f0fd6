import path from 'node:path';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { USUAL_CHOICES } from '../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import { patternFileName } from '../../shared/response/file-name-pattern.ts';
import { EMPTY_LETTER } from '../../shared/response/letter.ts';
import { mailtoOf, proposeMail, type MailDraft, type MailFile } from '../../shared/response/mail-draft.ts';
import { nameOf } from '../platform/read-file.ts';
import { writeWhole } from '../platform/write-file.ts';
import type { ExportingParts } from './exporting.ts';
import { exportHabits, nameFields, withHabits } from './name-fields.ts';
import { presentOutgoing, record, type OutgoingAnswer } from './outgoing-answer.ts';
import { printableResponse } from './printable-response.ts';
import type { Handlers } from './request-server.ts';
import { heardSources } from './template-material.ts';
import { withPictures } from './with-pictures.ts';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

const noResponse = fail({ code: 'not-found', what: 'response' } as const);

/** An e-mail with its files to the bytes of a draft. */
export type RenderMail = (mail: MailDraft, files: readonly MailFile[]) => Promise<Uint8Array>;

/** The answer as words for a portal's field, and as an e-mail to the authority. */
export function handingInHandlers({
  store,
  desktop,
  originals,
  render,
  renderMail,
  exported,
  now,
}: ExportingParts & { readonly renderMail: RenderMail }) {
  /** The text without what a file ends with, and without the letter around it where only the answer's own words are wanted. */
  async function plainText(printable: OutgoingAnswer['printable'], hasLetter: boolean): Promise<Result<string, Failure>> {
    const bytes = await render(hasLetter ? printable : { ...printable, letter: EMPTY_LETTER }, 'txt', USUAL_CHOICES);
    return bytes.ok ? succeed(new TextDecoder().decode(bytes.value).trimEnd()) : bytes;
  }

  const namesOf = (responseId: ResponseId, formats: readonly ExportFormat[]): readonly string[] | null => {
    const fields = nameFields(store, responseId, now());
    const { pattern } = exportHabits(store);
    return fields === null ? null : [...new Set(formats)].map((format) => patternFileName(pattern, fields, format));
  };

  return {
    'response.plainText': async ({ responseId, hasLetter }) => {
      const printable = store.read(() => printableResponse(store, responseId));
      if (!printable.ok) return printable;
      const text = await plainText(printable.value, hasLetter);
      return text.ok ? succeed({ text: text.value }) : text;
    },
    'response.copyText': async ({ responseId, hasLetter }) => {
      const answer = presentOutgoing(store, responseId, now());
      if (!answer.ok) return answer;
      const text = await plainText(answer.value.printable, hasLetter);
      if (!text.ok) return text;
      desktop.copyText(text.value);
      record(store, answer.value, { format: 'txt', name: null, bytes: new TextEncoder().encode(text.value) }, now());
      return succeed(null);
    },
    'mail.propose': async ({ responseId, formats }) => {
      const prepared = store.read(() => printableResponse(store, responseId));
      if (!prepared.ok) return prepared;
      const attachments = store.read(() => namesOf(responseId, formats));
      const response = store.responses.find(responseId);
      const hearing = response === null ? null : store.hearings.find(response.hearingId);
      if (attachments === null || hearing === null) return noResponse;
      const { title, letter } = prepared.value;
      const heard = store.read(() => heardSources(store, hearing.id)).map(({ document }) => document.text);
      return succeed(
        proposeMail({
          ...letter,
          title,
          journalNumber: letter.journalNumber || hearing.journalNumber,
          recipient: letter.recipient || hearing.recipient || hearing.authority,
          attachments,
          addressed: [letter.recipient, hearing.recipient, ...heard],
        }),
      );
    },
    'mail.copy': async ({ mail: { subject, body } }) => {
      desktop.copyText(`${subject}\n\n${body}`);
      return succeed(null);
    },
    'mail.open': async ({ mail }) => {
      const address = mailtoOf(mail);
      if (address === null) return fail({ code: 'invalid-request', reason: 'the e-mail is too long for an address' });
      if (!(await desktop.askToOpenMail(mail.to.trim()))) return succeed(false);
      await desktop.openLink(address);
      return succeed(true);
    },
    'mail.saveDraft': async ({ responseId, formats, mail }) => {
      const prepared = store.read(() => printableResponse(store, responseId));
      if (!prepared.ok) return prepared;
      const fields = store.read(() => nameFields(store, responseId, now()));
      if (fields === null) return noResponse;
      const { pattern } = exportHabits(store);
      const target = await desktop.chooseWhereToSaveMail(patternFileName(pattern, fields, 'eml'));
      if (target === null) return succeed(null);
      const answer = presentOutgoing(store, responseId, now());
      if (!answer.ok) return answer;
      const printable = await withPictures(answer.value.printable, originals);
      const choices = withHabits(store, USUAL_CHOICES);
      const files: { readonly format: ExportFormat; readonly file: MailFile }[] = [];
      for (const format of new Set(formats)) {
        const rendered = await render(printable, format, choices);
        if (!rendered.ok) return rendered;
        files.push({
          format,
          file: { name: patternFileName(pattern, fields, format), mediaType: MEDIA_TYPES[format], bytes: rendered.value },
        });
      }
      const bytes = await renderMail(
        mail,
        files.map(({ file }) => file),
      );
      const place = path.resolve(target);
      const written = await writeWhole(place, bytes);
      if (!written.ok) return written;
      exported.add(place);
      for (const { format, file } of files) record(store, answer.value, { format, name: file.name, bytes: file.bytes, choices }, now());
      record(store, answer.value, { format: 'eml', name: nameOf(place), bytes }, now());
      return succeed({ path: place, bytes: bytes.length, snapshotId: answer.value.kept?.snapshotId ?? null });
    },
  } satisfies Partial<Handlers>;
}
