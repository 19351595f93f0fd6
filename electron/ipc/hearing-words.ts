import type { HearingId, SourceVersionId } from '../../shared/domain/ids.ts';
import { familiarWords } from '../../shared/spelling/familiar-words.ts';
import { wordsToCheck } from '../../shared/spelling/words-to-check.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';

/** Versions whose words are remembered. */
const MOST_VERSIONS = 50;

/** The words that are right in a hearing because its sources and its papers use them. Each version is read once. */
export function hearingWords(store: Store): (hearingId: HearingId) => Set<string> {
  const byVersion = new Map<SourceVersionId, ReadonlySet<string>>();

  const wordsOf = (versionId: SourceVersionId): ReadonlySet<string> => {
    const remembered = byVersion.get(versionId);
    if (remembered !== undefined) return remembered;
    const version = correctedVersion(store, versionId);
    const words = familiarWords(version?.document.text ?? '');
    if (byVersion.size >= MOST_VERSIONS) byVersion.clear();
    byVersion.set(versionId, words);
    return words;
  };

  return (hearingId) => {
    const words = new Set<string>();
    for (const source of store.sources.list()) {
      if (source.hearingId !== hearingId) continue;
      const newest = store.sources.newestVersion(source.id);
      if (newest !== null) for (const word of wordsOf(newest)) words.add(word);
    }
    const hearing = store.hearings.find(hearingId);
    if (hearing !== null)
      for (const text of [hearing.title, hearing.authority, hearing.recipient]) for (const { word } of wordsToCheck(text)) words.add(word);
    return words;
  };
}
