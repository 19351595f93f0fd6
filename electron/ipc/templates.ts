import { randomUUID } from 'node:crypto';
import { OwnTemplateId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { templateOf } from '../../shared/response/own-template.ts';
import { bodyOf, letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { Store } from '../db/store.ts';
import { caseOf } from './case-of.ts';
import type { Handlers } from './request-server.ts';

const noTemplate = fail({ code: 'not-found', what: 'template' } as const);

/** Templates that users make of their answers. */
export function templateHandlers({ store, now }: { store: Store; now: () => number }) {
  const { ownTemplates } = store;
  const found = (id: OwnTemplateId) => {
    const template = ownTemplates.find(id);
    return template === null ? noTemplate : succeed(template);
  };
  const done = (changed: boolean) => (changed ? succeed(null) : noTemplate);
  return {
    'template.list': () => succeed(ownTemplates.list()),
    'template.save': ({ responseId, name }) => {
      const response = store.responses.find(responseId);
      const hearing = response === null ? null : store.hearings.find(response.hearingId);
      if (response === null || hearing === null) return fail({ code: 'not-found', what: 'response' });
      if (response.schemaVersion > RESPONSE_SCHEMA_VERSION)
        return fail({ code: 'schema-newer', found: response.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
      const doc = loadResponseDoc(store.responses.log(responseId, 0).updates);
      const letter = letterOf(doc);
      const { content, leftOut } = templateOf(bodyOf(doc), letter, caseOf(store, hearing, letter));
      const id = OwnTemplateId.parse(randomUUID());
      ownTemplates.insert({ id, name, content, schemaVersion: RESPONSE_SCHEMA_VERSION }, now());
      const template = ownTemplates.find(id);
      return template === null ? noTemplate : succeed({ template, leftOut });
    },
    'template.rename': ({ templateId, name }) => {
      ownTemplates.rename(templateId, name, now());
      return found(templateId);
    },
    'template.delete': ({ templateId }) => done(ownTemplates.setAside(templateId, now())),
    'template.restore': ({ templateId }) => done(ownTemplates.restore(templateId)),
  } satisfies Partial<Handlers>;
}
