import { NodeSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useSyncExternalStore, type RefObject } from 'react';
import { Group } from 'react-aria-components/Group';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Citation, CitationForm } from '../../../../shared/response/citation.ts';
import type { CitationDirectory, CitationReading } from '../../../editor/citation-directory.ts';
import { formSelected } from '../../../editor/citation-forms.ts';
import { citationOfNode, formOfNode, isCitation } from '../../../editor/citation-view.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useWords } from '../../../words.ts';
import { AllCitationsMenu } from './AllCitationsMenu.tsx';
import { inOneStep, replaceCitation, without } from './citation-actions.ts';
import styles from './CitationBar.module.css';
import { useTextBar } from './use-text-bar.ts';
import { WordDifference } from './WordDifference.tsx';
import { citingWords, type CitingWords } from './words.ts';

type CitationBarProps = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly directory: CitationDirectory;
  readonly onShorten: (position: number) => void;
};

const FORMS: readonly CitationForm[] = ['inline', 'footnote', 'block'];

/** Below the selected citation: how it stands to its source, and what can be done with it. */
export function CitationBar({ desk, sheet, directory, onShorten }: CitationBarProps) {
  const w = useWords(citingWords);
  const { editor } = desk;
  useSyncExternalStore(directory.subscribe, directory.edition);
  const selected = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { selection } = state;
      return selection instanceof NodeSelection && isCitation(selection.node) ? { position: selection.from, node: selection.node } : null;
    },
    equalityFn: (a, b) => a?.node === b?.node && a?.position === b?.position,
  });
  const citation = selected === null ? null : citationOfNode(selected.node);
  const { bar, isShown } = useTextBar({
    desk,
    sheet,
    about: selected === null ? null : { key: String(selected.position), from: selected.position, to: selected.position + 1 },
  });
  if (!isShown || selected === null || citation === null) return null;

  const { position, node } = selected;
  const reading = directory.read(citation);
  const write = (changed: Citation): void => void inOneStep(desk, (state) => replaceCitation(state, position, changed));
  const form = formOfNode(node);
  const isShortened = (citation.omissions?.length ?? 0) > 0;
  return (
    <Toolbar ref={bar} className={styles['bar'] ?? ''} aria-label={w.bar}>
      <CitationStanding reading={reading} citation={citation} words={w} onWrite={write} />
      <Group className={styles['buttons'] ?? ''} aria-label={w.form.label}>
        {FORMS.map((name) => (
          <Button
            key={name}
            size="s"
            variant="quiet"
            isPressed={form === name}
            onPress={() => {
              inOneStep(desk, (state) => formSelected(state, name));
              // One writes on; the bar stays.
              editor.view.focus();
            }}
          >
            {w.form[name]}
          </Button>
        ))}
      </Group>
      <div className={styles['buttons']}>
        <Button size="s" onPress={() => onShorten(position)}>
          {w.shorten}
        </Button>
        {isShortened && (
          <Button size="s" onPress={() => write(without(citation, 'omissions'))}>
            {w.whole}
          </Button>
        )}
        <Button size="s" icon="document" onPress={() => directory.show(citation, 'go')}>
          {w.show}
        </Button>
        <AllCitationsMenu desk={desk} directory={directory} />
        <IconButton
          icon="trash"
          size="s"
          label={w.remove}
          shortcut="Delete"
          onPress={() => {
            inOneStep(desk, (state) => state.tr.deleteSelection());
            editor.view.focus();
          }}
        />
      </div>
    </Toolbar>
  );
}

type StandingProps = {
  readonly reading: CitationReading;
  readonly citation: Citation;
  readonly words: CitingWords;
  readonly onWrite: (citation: Citation) => void;
};

/** How a citation stands to its source, in words, and the ways to settle it. */
function CitationStanding({ reading: { kind, kindInWords, provenanceInWords, report }, citation, words: w, onWrite }: StandingProps) {
  const isFine = kind === 'verbatim' || kind === 'kept' || kind === 'pending';
  const now = report?.now ?? null;
  const about = kind === 'verbatim' ? (now === null ? null : w.explain.moved) : kind === 'pending' ? null : w.explain[kind];
  const canKeep = kind === 'changed' || kind === 'ambiguous' || kind === 'removed';
  return (
    <>
      <p className={styles['state']} data-tone={isFine ? 'fine' : 'warning'}>
        {kind !== 'pending' && <Icon name={isFine ? 'check' : 'warning'} />}
        <span>{kindInWords}</span>
        {provenanceInWords !== '' && <span className={styles['mark']}>{provenanceInWords}</span>}
      </p>
      {about !== null && (kind !== 'kept' || now !== null) && <p className={styles['about']}>{about}</p>}
      {report !== null && report.difference.length > 0 && <WordDifference pieces={report.difference} />}
      {(now !== null || canKeep || kind === 'kept') && (
        <div className={styles['buttons']}>
          {now !== null && (
            <Button size="s" variant="primary" onPress={() => onWrite(now)}>
              {kind === 'verbatim' ? w.updateReference : w.update}
            </Button>
          )}
          {canKeep && (
            <Button size="s" onPress={() => onWrite({ ...citation, isKept: true })}>
              {w.keep(report?.version ?? null)}
            </Button>
          )}
          {kind === 'kept' && (
            <Button size="s" onPress={() => onWrite(without(citation, 'isKept'))}>
              {w.unkeep}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
