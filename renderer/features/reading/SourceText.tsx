import { memo, type Ref } from 'react';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import type { Zone } from './block-groups.ts';
import type { GuidepostNumber } from './headings.ts';
import styles from './SourceText.module.css';
import { ZoneView } from './ZoneView.tsx';

type SourceTextProps = {
  readonly document: SourceDocument;
  /** Where the title was corrected, the text still shows the source's own: the line about the document then tells the other. */
  readonly titleAsRead: string;
  readonly zones: readonly Zone[];
  readonly numbers: ReadonlyMap<number, GuidepostNumber>;
  readonly openZones: ReadonlySet<number>;
  readonly onToggleZone: (zone: Zone) => void;
  readonly label: string;
  readonly helpId: string;
  /** True once a selection is settled: it is then drawn as a highlight of its own. */
  readonly hasSelection: boolean;
  readonly ref: Ref<HTMLElement>;
};

/** About 20 pages. Shorter documents are laid out whole, so that every note has its exact place from the start. */
const LONG_DOCUMENT = 60_000;

/** Start of the last heading of the title, or null when the text has no title of its own. */
const titleEnd = (document: SourceDocument): number | null =>
  document.blocks.findLast((block) => block.kind === 'heading' && (block.role === 'title' || block.role === 'subtitle'))?.start ?? null;

/** The source's own words. Kept as it is while notes, selections and places come and go about it: a document may hold thousands of blocks. */
export const SourceText = memo(function SourceText({
  document,
  titleAsRead,
  zones,
  numbers,
  openZones,
  onToggleZone,
  label,
  helpId,
  hasSelection,
  ref,
}: SourceTextProps) {
  const after = titleEnd(document);
  const title = after !== null && document.title !== titleAsRead ? document.title : null;
  const line = [title, document.issuer, document.versionLabel].filter((fact) => fact !== null).join(' · ');
  return (
    <article
      ref={ref}
      className={styles['text']}
      role="document"
      aria-label={label}
      aria-describedby={helpId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- read by keyboard like a text field without a caret: the whole of it takes the focus
      tabIndex={0}
      lang="da"
      data-selecting={hasSelection}
    >
      {after === null && (
        <>
          <p className={styles['title']}>{document.title}</p>
          {line !== '' && <p className={styles['facts']}>{line}</p>}
        </>
      )}
      {zones.map((zone) => (
        <ZoneView
          key={zone.start}
          text={document.text}
          zone={zone}
          numbers={numbers}
          isOpen={openZones.has(zone.start)}
          onToggle={onToggleZone}
          facts={after === null || line === '' ? null : { line, after }}
          isLazy={document.text.length > LONG_DOCUMENT}
        />
      ))}
    </article>
  );
});
