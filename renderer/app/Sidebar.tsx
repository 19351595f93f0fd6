import type { Hearing } from '../../shared/domain/hearing.ts';
import type { HearingId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { HearingOverview } from '../../shared/ipc/shapes.ts';
import { inReadingOrder } from '../features/library/sorting.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words.ts';
import { HearingCard } from './HearingCard.tsx';
import { paneProps } from './panes.ts';
import { ResponseLink } from './ResponseLink.tsx';
import styles from './Sidebar.module.css';
import { SourceLink } from './SourceLink.tsx';
import { appWords } from './words.ts';

export type SidebarProps = {
  readonly overview: HearingOverview;
  readonly hearings: readonly HearingOverview[];
  readonly sourceId: SourceId | null;
  readonly responseId: ResponseId | null;
  readonly now: number;
  readonly onSource: (sourceId: SourceId) => void;
  readonly onResponse: (responseId: ResponseId) => void;
  readonly onHearing: (hearingId: HearingId) => void;
  readonly onLibrary: () => void;
  readonly onEdit: (hearing: Hearing) => void;
  readonly onNewHearing: () => void;
  readonly onAddSource: () => void;
  readonly onNewResponse: () => void;
  readonly onSend: () => void;
  readonly onOpenPackage: () => void;
  readonly onMerges: () => void;
  readonly onConflicts: () => void;
  readonly onNewVersion: (source: SourceSummary) => void;
};

export function Sidebar(props: SidebarProps) {
  const { overview, hearings, sourceId, responseId, now } = props;
  const { side: w } = useWords(appWords);
  return (
    <nav className={styles['side']} aria-label={w.label} {...paneProps}>
      <HearingCard
        overview={overview}
        hearings={hearings}
        now={now}
        onHearing={props.onHearing}
        onLibrary={props.onLibrary}
        onEdit={props.onEdit}
        onNewHearing={props.onNewHearing}
        onSend={props.onSend}
        onOpenPackage={props.onOpenPackage}
        onMerges={props.onMerges}
        onConflicts={props.onConflicts}
      />
      <section aria-labelledby="side-sources">
        <h3 id="side-sources" className={styles['heading']}>
          {w.sources}
        </h3>
        <ul className={styles['list']}>
          {inReadingOrder(overview.sources).map((source) => (
            <SourceLink
              key={source.id}
              source={source}
              authority={overview.hearing.authority}
              isOpen={source.id === sourceId}
              onOpen={() => props.onSource(source.id)}
              onNewVersion={() => props.onNewVersion(source)}
            />
          ))}
        </ul>
        <Button variant="quiet" icon="plus" onPress={props.onAddSource}>
          {w.addSource}
        </Button>
      </section>
      <section aria-labelledby="side-responses">
        <h3 id="side-responses" className={styles['heading']}>
          {w.responses}
        </h3>
        <ul className={styles['list']}>
          {overview.responses.map((response) => (
            <ResponseLink
              key={response.id}
              response={response}
              isOpen={response.id === responseId}
              onOpen={() => props.onResponse(response.id)}
            />
          ))}
        </ul>
        <Button variant="quiet" icon="plus" onPress={props.onNewResponse}>
          {w.newResponse}
        </Button>
      </section>
    </nav>
  );
}
