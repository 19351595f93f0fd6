import type { SourceVersionId } from '../domain/ids.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { Letter } from '../response/letter.ts';
import { titleOf } from '../text/outline.ts';
import { answerPoints, type PointsInput } from './answer-points.ts';
import { HANDOVER_VERSION, type Handover, type HandoverSource } from './handover.ts';

/** What the document calls itself. Never what the library calls it, nor its file's name: these are the writer's own affair. */
function sourceOf({ text, blocks, issuer, versionLabel }: SourceDocument): HandoverSource {
  const title = blocks.find((block) => block.kind === 'heading' && block.role === 'title');
  return { title: title?.kind === 'heading' ? titleOf(text, title) : '', issuer, version: versionLabel };
}

/** The points of an answer as they are handed over; it has none where the answer says nothing of a guidepost and quotes nothing. */
export function handoverOf(letter: Pick<Letter, 'senderName' | 'subject' | 'journalNumber'>, input: PointsInput): Handover {
  const heard = new Map(input.heard.map(({ versionId, document }) => [versionId, document]));
  const sources: HandoverSource[] = [];
  const indices = new Map<SourceVersionId, number>();
  const indexOf = (versionId: SourceVersionId): number | null => {
    const known = indices.get(versionId);
    if (known !== undefined) return known;
    const document = input.documentOf(versionId)?.document ?? heard.get(versionId);
    if (document === undefined) return null;
    indices.set(versionId, sources.push(sourceOf(document)) - 1);
    return sources.length - 1;
  };
  const points = answerPoints(input).map(({ type, guideposts, quote, remark, proposal }) => {
    const quoted = quote === null ? null : indexOf(quote.versionId);
    return {
      type,
      guideposts: guideposts.flatMap(({ versionId, entry }) => {
        const source = indexOf(versionId);
        return source === null ? [] : [{ source, number: entry.number, title: entry.title }];
      }),
      quote: quote === null || quoted === null ? null : { source: quoted, page: quote.page, exact: quote.exact },
      remark: remark.join('\n'),
      proposal,
    };
  });
  const line = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  return {
    format: 'pejling-points',
    version: HANDOVER_VERSION,
    sender: line(letter.senderName),
    hearing: line(letter.subject),
    caseNumber: line(letter.journalNumber),
    sources,
    points,
  };
}
