import type { SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceEdition } from '../../../shared/versions/source-edition.ts';
import { dayAndTime } from '../../../shared/words/dates.ts';
import { useRequest } from '../../queries.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { useTakeBack } from './use-take-back.ts';
import { versionWords } from './words.ts';

type VersionMenuProps = {
  readonly source: SourceSummary;
  /** The older version that is shown; null for the newest. */
  readonly shown: SourceVersionId | null;
  /** Null for the newest. */
  readonly onShow: (versionId: SourceVersionId | null) => void;
  readonly onCompare: (olderId: SourceVersionId, newerId: SourceVersionId) => void;
  readonly onNewVersion: () => void;
};

const none: readonly SourceEdition[] = [];

/** Which version of the source one reads, and the way to the others. Nothing while there is but one. */
export function VersionMenu({ source, shown, onShow, onCompare, onNewVersion }: VersionMenuProps) {
  const w = useWords(versionWords);
  const language = useLanguage();
  const takeBack = useTakeBack();
  const editions = useRequest('source.versions', { sourceId: source.id }).data ?? none;
  const current = editions.at(-1);
  const index = shown === null ? editions.length - 1 : editions.findIndex(({ versionId }) => versionId === shown);
  const open = editions[index];
  const other = editions[index === editions.length - 1 ? index - 1 : editions.length - 1];
  if (current === undefined || open === undefined || other === undefined || editions.length < 2) return null;
  const labelOf = ({ number, versionLabel, createdAt }: SourceEdition): string =>
    w.versionOf(number, versionLabel ?? dayAndTime(createdAt, language));
  const [older, newer] = other.number < open.number ? [other, open] : [open, other];
  return (
    <MenuButton
      label={w.chip(open.number, editions.length)}
      variant="quiet"
      size="s"
      groups={[
        {
          id: 'versions',
          label: w.versions,
          showsLabel: true,
          items: editions.toReversed().map((edition) => ({
            id: edition.versionId,
            label: labelOf(edition),
            isSelected: edition === open,
            onAction: () => onShow(edition === current ? null : edition.versionId),
          })),
        },
        {
          id: 'more',
          label: w.versions,
          items: [
            {
              id: 'compare',
              label: open === current ? w.compareWithPrevious : w.compareWith(other.number),
              icon: 'search',
              onAction: () => onCompare(older.versionId, newer.versionId),
            },
            { id: 'new', label: w.newVersion, icon: 'upload', onAction: onNewVersion },
            ...(open === current
              ? [{ id: 'take-back', label: w.takeBack, icon: 'undo' as const, onAction: () => void takeBack(source, current.versionId) }]
              : []),
          ],
        },
      ]}
    />
  );
}
