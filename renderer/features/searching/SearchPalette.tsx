import type { KeyboardEvent } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from 'react-aria-components/TextField';
import type { HearingId, SourceId } from '../../../shared/domain/ids.ts';
import type { SearchHit } from '../../../shared/searching/search-hit.ts';
import { failureOf } from '../../queries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './SearchPalette.module.css';
import { SearchResults } from './SearchResults.tsx';
import { SearchStatus } from './SearchStatus.tsx';
import { useSearch, type SearchReach } from './use-search.ts';
import { searchingWords } from './words.ts';

type HitInSource = Extract<SearchHit, { kind: 'source' }>;

type SearchPaletteProps = {
  /** What is open; null where nothing is. */
  readonly hearingId: HearingId | null;
  readonly sourceId: SourceId | null;
  readonly startsIn: SearchReach;
  readonly onShow: (hit: SearchHit) => void;
  readonly onCite: (hit: HitInSource) => void;
  readonly onClose: () => void;
};

/** The field that a list belongs to; Autocomplete says which list. Without it a screen reader does not speak of the list. */
const COMBOBOX = { role: 'combobox' } as const;

const isReach = (value: string): value is SearchReach => value === 'source' || value === 'hearing' || value === 'everywhere';

/** Searches as one types: the arrows choose, Enter goes there, Escape closes. */
export function SearchPalette({ hearingId, sourceId, startsIn, onShow, onCite, onClose }: SearchPaletteProps) {
  const w = useWords(searchingWords);
  const language = useLanguage();
  const { query, setQuery, reach, setReach, isWide, setWide, isAsked, answer, result } = useSearch({ hearingId, sourceId }, startsIn);
  /** Only sources of the open hearing can be quoted in its answer. */
  const citeOf = (hit: SearchHit | undefined): (() => void) | undefined =>
    hit?.kind === 'source' && hit.hearingId === hearingId ? () => onCite(hit) : undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    const options = [...event.currentTarget.querySelectorAll('[role="option"]')];
    const cite = citeOf(result?.hits[options.findIndex((option) => option.matches('[data-focused]'))]);
    event.stopPropagation();
    event.preventDefault();
    cite?.();
  };
  const reaches = [
    ...(sourceId === null ? [] : [{ id: 'source', label: w.inSource }]),
    ...(hearingId === null ? [] : [{ id: 'hearing', label: w.inHearing }]),
    { id: 'everywhere', label: w.everywhere },
  ];
  return (
    <ModalOverlay
      className={styles['scrim'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''} data-modal="">
        <Dialog className={styles['dialog'] ?? ''} aria-label={w.title}>
          <div className={styles['keyed']} onKeyDownCapture={onKeyDown}>
            <Autocomplete inputValue={query} onInputChange={setQuery}>
              <div className={styles['top']}>
                <Icon name="search" />
                <TextField className={styles['field'] ?? ''} aria-label={w.placeholder} autoFocus>
                  <Input
                    className={styles['input'] ?? ''}
                    {...COMBOBOX}
                    aria-expanded={result !== undefined}
                    placeholder={w.placeholder}
                    maxLength={1000}
                    spellCheck="false"
                  />
                </TextField>
                <IconButton icon="close" label={w.close} onPress={onClose} />
              </div>
              <div className={styles['choices']}>
                <RadioGroup
                  className={styles['reach'] ?? ''}
                  aria-label={w.where}
                  orientation="horizontal"
                  value={reach}
                  onChange={(value) => {
                    if (isReach(value)) setReach(value);
                  }}
                >
                  {reaches.map(({ id, label }) => (
                    <Radio key={id} value={id} className={styles['choice'] ?? ''}>
                      {label}
                    </Radio>
                  ))}
                </RadioGroup>
                <Checkbox className={styles['choice'] ?? ''} isSelected={isWide} onChange={setWide}>
                  <span className={styles['box']}>
                    <Icon name="check" />
                  </span>
                  {w.unofficial}
                </Checkbox>
              </div>
              <div className={styles['results']}>
                {!isAsked ? (
                  <EmptyState icon="search" title={w.emptyTitle} text={w.emptyText} />
                ) : answer.isError ? (
                  <FailureNotice failure={failureOf(answer.error)} onRetry={() => void answer.refetch()} />
                ) : (
                  result !== undefined && (
                    <SearchResults
                      result={result}
                      reach={reach}
                      onShow={onShow}
                      citeOf={citeOf}
                      onEverywhere={() => setReach('everywhere')}
                    />
                  )
                )}
              </div>
            </Autocomplete>
          </div>
          <SearchStatus result={result} language={language} cites={hearingId !== null} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
