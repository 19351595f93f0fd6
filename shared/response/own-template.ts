import { z } from 'zod';
import { Instant } from '../domain/hearing.ts';
import { OwnTemplateId } from '../domain/ids.ts';
import { BuiltInTemplate, type TemplateMaterial } from './built-in-templates.ts';
import { caseValues, caseWordsIn, filled, filledWords, type CaseWords } from './case-fields.ts';
import type { Letter } from './letter.ts';
import type { NodeJson } from './response-doc.ts';
import { reusable, type LeftOut } from './reusable.ts';
import { letterFrom, responseTitle, type NewResponse } from './template-parts.ts';

/** Longest name of a template, in UTF-16 units. */
export const MAX_TEMPLATE_NAME = 120;
export const TemplateName = z.string().trim().min(1).max(MAX_TEMPLATE_NAME);

/** A template that a user has made of an answer, without its text. */
export const OwnTemplateSummary = z.strictObject({
  id: OwnTemplateId,
  name: TemplateName,
  /** Version of the answer's schema that its text was written with. */
  schemaVersion: z.int().positive(),
  updatedAt: Instant,
});
export type OwnTemplateSummary = z.infer<typeof OwnTemplateSummary>;

/** What an answer is begun from. */
export const TemplateChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('built-in'), name: BuiltInTemplate }),
  z.strictObject({ kind: z.literal('own'), templateId: OwnTemplateId }),
]);
export type TemplateChoice = z.infer<typeof TemplateChoice>;

/** What a template keeps of an answer: its text with fields, its subject line with fields, and who signs with the sender. */
export type TemplateContent = { readonly body: NodeJson; readonly subject: string; readonly coSigners: string | null };

/** 'Høringssvar vedr. Pejlemærker' → 'Høringssvar vedr. [dokument]' */
function fieldsIn(line: string, words: CaseWords): string {
  let out = '';
  let at = 0;
  for (const { from, to, field } of caseWordsIn(line, words)) {
    out += `${line.slice(at, from)}[${field}]`;
    at = to;
  }
  return out + line.slice(at);
}

/** An answer as a template. Date, recipient, journal and case number are not kept: each answer has its own. */
export function templateOf(
  body: NodeJson,
  letter: Letter,
  words: CaseWords,
): { readonly content: TemplateContent; readonly leftOut: LeftOut } {
  const made = reusable(body, words);
  const subject = fieldsIn(letter.subject, words);
  // A subject that names nothing of the case it was written for is most likely the case's own in other words.
  const isNeutral = subject.includes('[') || letter.subject.trim() === '';
  return {
    content: { body: made.body, subject: isNeutral ? subject : '', coSigners: letter.coSigners },
    leftOut: made.leftOut,
  };
}

/** An answer begun from a user's template, its fields filled in from the hearing. */
export function fromOwnTemplate({ body, subject, coSigners }: TemplateContent, material: TemplateMaterial): NewResponse {
  const values = caseValues(material);
  const letter = letterFrom(material);
  const line = filledWords(subject, values);
  return {
    title: responseTitle(material),
    letter: { ...letter, subject: line.trim() === '' || line.includes('[') ? letter.subject : line, coSigners },
    body: filled(body, values),
  };
}
