import { randomUUID } from 'node:crypto';
import type { HearingId } from '../../shared/domain/ids.ts';
import { TextBlockId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import { caseValues } from '../../shared/response/case-fields.ts';
import { fitsSchema } from '../../shared/response/document-json.ts';
import { reusable } from '../../shared/response/reusable.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import { builtInBlocks } from '../../shared/response/text-block.ts';
import { EMPTY_SENDER } from '../../shared/response/sender.ts';
import type { StoredTextBlock } from '../db/text-blocks.ts';
import type { Store } from '../db/store.ts';
import { caseOf } from './case-of.ts';
import type { Handlers } from './request-server.ts';
import { heardSources, onlyOne } from './template-material.ts';

const noBlock = fail({ code: 'not-found', what: 'text-block' } as const);
const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

const NOTHING_LEFT_OUT = { citations: 0, words: 0, guideposts: 0, pictures: 0 } as const;

/** Words put aside to be used again. */
export function textBlockHandlers({ store, now }: { store: Store; now: () => number }) {
  const { textBlocks } = store;
  const done = (changed: boolean) => (changed ? succeed(null) : noBlock);
  const isReadable = ({ schemaVersion }: StoredTextBlock): boolean => schemaVersion <= RESPONSE_SCHEMA_VERSION;
  const shown = ({ id, name, body }: StoredTextBlock) => ({ id, name, body });
  const hearingOf = (id: HearingId | null) => (id === null ? null : store.hearings.find(id));
  return {
    'textBlock.list': ({ hearingId }) => {
      const hearing = hearingOf(hearingId);
      if (hearing === null) return noHearing;
      const sender = EMPTY_SENDER;
      const values = caseValues({ hearing, heardSource: onlyOne(heardSources(store, hearingId)), sender });
      return succeed({ blocks: [...textBlocks.list().filter(isReadable).map(shown), ...builtInBlocks(hearing)], values });
    },
    'textBlock.save': ({ textBlockId, name, body, hearingId }) => {
      if (!fitsSchema(body)) return fail({ code: 'invalid-request', reason: 'the text does not fit the schema of answers' });
      const hearing = hearingOf(hearingId);
      if (hearingId !== null && hearing === null) return noHearing;
      const made = hearing === null ? { body, leftOut: NOTHING_LEFT_OUT } : reusable(body, caseOf(store, hearing, null));
      const id = textBlockId ?? TextBlockId.parse(randomUUID());
      const block: StoredTextBlock = { id, name, body: made.body, schemaVersion: RESPONSE_SCHEMA_VERSION };
      if (textBlockId === null) textBlocks.insert(block, now());
      else if (!textBlocks.update(block, now())) return noBlock;
      return succeed({ block: shown(block), leftOut: made.leftOut });
    },
    'textBlock.delete': ({ textBlockId }) => done(textBlocks.setAside(textBlockId, now())),
    'textBlock.restore': ({ textBlockId }) => done(textBlocks.restore(textBlockId)),
  } satisfies Partial<Handlers>;
}
