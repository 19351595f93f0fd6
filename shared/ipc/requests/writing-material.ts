import { z } from 'zod';
import { HearingId, OwnTemplateId, ResponseId, SenderProfileId, TextBlockId } from '../../domain/ids.ts';
import { CaseValues } from '../../response/case-fields.ts';
import { DocumentJson } from '../../response/document-json.ts';
import { OwnTemplateSummary, TemplateChoice, TemplateName } from '../../response/own-template.ts';
import { SenderFields, SenderProfile } from '../../response/sender-profile.ts';
import { TextBlockName } from '../../response/text-block.ts';
import { command, Done, Nothing, query, task } from '../define.ts';

const LeftOut = z.strictObject({ citations: z.int(), words: z.int(), guideposts: z.int(), pictures: z.int() });
const TextBlock = z.strictObject({ id: TextBlockId.nullable(), name: z.string(), body: DocumentJson });

/** What answers are begun and written from. */
export const writingMaterialRequests = {
  /** The one new answers begin from first. */
  'sender.list': query(Nothing, z.array(SenderProfile), ['writing-material']),
  /** Makes the first sender of who wrote last; nothing where there is one already, or no one has written. */
  'sender.adopt': command(Nothing, Done, ['writing-material']),
  /** Keeps a new sender, or changes one. */
  'sender.save': command(z.strictObject({ senderId: SenderProfileId.nullable(), fields: SenderFields }), SenderProfile, [
    'writing-material',
  ]),
  'sender.makeDefault': command(z.strictObject({ senderId: SenderProfileId }), Done, ['writing-material']),
  'sender.delete': command(z.strictObject({ senderId: SenderProfileId }), Done, ['writing-material']),
  'sender.restore': command(z.strictObject({ senderId: SenderProfileId }), Done, ['writing-material']),

  /** By name. */
  'template.list': query(Nothing, z.array(OwnTemplateSummary), ['writing-material']),
  /** Makes a template of an answer as it was last saved, and tells what was left out of it. */
  'template.save': command(
    z.strictObject({ responseId: ResponseId, name: TemplateName }),
    z.strictObject({ template: OwnTemplateSummary, leftOut: LeftOut }),
    ['writing-material'],
  ),
  'template.rename': command(z.strictObject({ templateId: OwnTemplateId, name: TemplateName }), OwnTemplateSummary, ['writing-material']),
  'template.delete': command(z.strictObject({ templateId: OwnTemplateId }), Done, ['writing-material']),
  'template.restore': command(z.strictObject({ templateId: OwnTemplateId }), Done, ['writing-material']),
  /** The first page of the answer that a template would begin, as an SVG picture. */
  'template.firstPage': task(
    z.strictObject({ hearingId: HearingId, template: TemplateChoice, senderId: SenderProfileId.nullable() }),
    z.strictObject({ svg: z.string() }),
    [],
  ),

  /** Those of the user by name, then those that come with the program; and what their fields say for the hearing. */
  'textBlock.list': query(z.strictObject({ hearingId: HearingId }), z.strictObject({ blocks: z.array(TextBlock), values: CaseValues }), [
    'writing-material',
    'library',
  ]),
  /**
   * Keeps a new block, or changes one. With a hearing, the text was written for it: its citations and its own words become fields.
   */
  'textBlock.save': command(
    z.strictObject({ textBlockId: TextBlockId.nullable(), name: TextBlockName, body: DocumentJson, hearingId: HearingId.nullable() }),
    z.strictObject({ block: TextBlock, leftOut: LeftOut }),
    ['writing-material'],
  ),
  'textBlock.delete': command(z.strictObject({ textBlockId: TextBlockId }), Done, ['writing-material']),
  'textBlock.restore': command(z.strictObject({ textBlockId: TextBlockId }), Done, ['writing-material']),
} as const;
