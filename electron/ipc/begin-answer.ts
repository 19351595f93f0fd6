import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { BUILT_IN_TEMPLATES, type TemplateMaterial } from '../../shared/response/built-in-templates.ts';
import { fromOwnTemplate, type TemplateChoice } from '../../shared/response/own-template.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { NewResponse } from '../../shared/response/template-parts.ts';
import type { Store } from '../db/store.ts';

/** What an answer is begun from where nothing is said. */
export const USUAL_TEMPLATE: TemplateChoice = { kind: 'built-in', name: 'association-letter' };

/** The answer that a template begins. Fails where the template is gone, or was made by a newer program. */
export function beginFrom(store: Store, choice: TemplateChoice, material: TemplateMaterial): Result<NewResponse, Failure> {
  if (choice.kind === 'built-in') return succeed(BUILT_IN_TEMPLATES[choice.name](material));
  const template = store.ownTemplates.find(choice.templateId);
  const content = store.ownTemplates.content(choice.templateId);
  if (template === null || content === null) return fail({ code: 'not-found', what: 'template' });
  if (template.schemaVersion > RESPONSE_SCHEMA_VERSION)
    return fail({ code: 'schema-newer', found: template.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
  return succeed(fromOwnTemplate(content, material));
}
