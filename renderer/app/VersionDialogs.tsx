import { DropQuestion } from '../features/versions/DropQuestion.tsx';
import { NewVersionDialog } from '../features/versions/NewVersionDialog.tsx';
import { NewVersionResult } from '../features/versions/NewVersionResult.tsx';
import { UnlikeQuestion } from '../features/versions/UnlikeQuestion.tsx';
import type { VersionWork } from './use-version-work.ts';

/** What is asked when a source is to get a new version, and what is told when it has. */
export function VersionDialogs({ versions }: { readonly versions: VersionWork }) {
  const { newVersion, asked, ask, dropped, asSource, show, compareWithPrevious } = versions;
  const { unlike, added } = newVersion;
  return (
    <>
      {asked?.kind === 'file' && <NewVersionDialog source={asked.source} newVersion={newVersion} onClose={() => ask(null)} />}
      {asked?.kind === 'dropped' && (
        <DropQuestion
          file={asked.file.name}
          source={asked.source}
          onVersion={() => dropped(asked.file, asked.source)}
          onSource={() => dropped(asked.file, null)}
          onClose={() => ask(null)}
        />
      )}
      {unlike !== null && <UnlikeQuestion unlike={unlike} newVersion={newVersion} onAsSource={asSource} />}
      {added !== null && (
        <NewVersionResult
          added={added}
          onReview={() => show({ kind: 'review', startAt: null })}
          onCompare={() => compareWithPrevious(added.source.id, added.versionId)}
          onClose={newVersion.dismiss}
        />
      )}
    </>
  );
}
