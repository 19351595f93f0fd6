import { useEditorState } from '@tiptap/react';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { wholeNumber } from '../../shared/words/dates.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage, useWords } from '../words.ts';
import { revealBlock } from './far/far-blocks.ts';
import { replaceAll, replaceMatch, type Match, type Query } from './find.ts';
import { findingOf, lookFor, showMatch } from './find-marks.ts';
import styles from './find.module.css';
import { isFootnote } from './footnotes.ts';
import { scrollUntilDrawn } from './scroll-again.ts';
import type { WritingDesk } from './use-response-editor.ts';
import { editorWords } from './words.ts';

type FindBarProps = {
  readonly desk: WritingDesk;
  readonly withReplace: boolean;
  readonly canReplace: boolean;
  readonly onWithReplace: () => void;
  readonly onClose: () => void;
};

/** Finds words in the answer, and puts others in their place. */
export function FindBar({ desk, withReplace, canReplace, onWithReplace, onClose }: FindBarProps) {
  const { find: w } = useWords(editorWords);
  const language = useLanguage();
  const { editor, undoManager } = desk;
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<Query>(() => {
    const { from, to } = editor.state.selection;
    const selected = editor.state.doc.textBetween(from, to, '\n');
    return { words: selected.includes('\n') || selected.length > 200 ? '' : selected, matchCase: false, wholeWords: false };
  });
  const [other, setOther] = useState('');
  const [said, setSaid] = useState('');
  const finding = useEditorState({ editor, selector: ({ editor: current }) => findingOf(current.state) });

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [withReplace]);
  useEffect(() => {
    editor.view.dispatch(lookFor(editor.state.tr, query, editor.state.selection.from));
    scrollToActive(desk);
  }, [desk, editor, query]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(lookFor(editor.state.tr, null, 0));
    },
    [editor],
  );

  const { matches, active } = finding;
  const go = (direction: 1 | -1): void => {
    if (matches.length === 0) return;
    editor.view.dispatch(showMatch(editor.state.tr, finding, (active + direction + matches.length) % matches.length));
    scrollToActive(desk);
  };
  const close = (): void => {
    const match = matches[active];
    onClose();
    if (match !== undefined) editor.view.dispatch(editor.state.tr.setSelection(selectionOf(desk, match)));
    editor.view.focus();
  };
  const replaceOne = (): void => {
    const match = matches[active];
    if (match === undefined) return;
    if (match.place === 'citation') {
      setSaid(w.quotedOne);
      go(1);
      return;
    }
    undoManager.stopCapturing();
    const { tr } = editor.state;
    replaceMatch(tr, match, other);
    // Where one goes on writing once the bar is closed.
    if (match.place === 'text') tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(match.to)), -1));
    editor.view.dispatch(lookFor(tr, query, match.from + other.length));
    undoManager.stopCapturing();
    setSaid('');
    scrollToActive(desk);
  };
  const replaceEvery = (): void => {
    undoManager.stopCapturing();
    const { tr } = editor.state;
    const { replaced, quoted } = replaceAll(tr, matches, other);
    if (replaced > 0) editor.view.dispatch(tr);
    undoManager.stopCapturing();
    setSaid(`${w.replaced(wholeNumber(replaced, language))}${quoted > 0 ? ` ${w.quoted(wholeNumber(quoted, language))}` : ''}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key === 'Escape') close();
    // On a button of the bar the keys of undo mean the text; in a field, the field.
    else if (event.key === 'z' && event.ctrlKey && !inField) undoManager.undo();
    else if (event.key === 'h' && event.ctrlKey && canReplace) onWithReplace();
    else if (event.key === 'f' && event.ctrlKey) input.current?.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count =
    query.words === ''
      ? ''
      : matches.length === 0
        ? w.none
        : w.count(wholeNumber(active + 1, language), wholeNumber(matches.length, language));

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are the bar's own, wherever in it the focus is
    <search className={styles['bar']} aria-label={w.label} onKeyDown={onKeyDown}>
      <div className={styles['row']}>
        <input
          ref={input}
          className={styles['input']}
          aria-label={w.words}
          placeholder={w.words}
          value={query.words}
          maxLength={500}
          onChange={(event) => setQuery({ ...query, words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
          }}
        />
        <output className={styles['count']}>{count}</output>
        <IconButton
          icon="chevron-left"
          label={w.previous}
          shortcut="Shift+Enter"
          size="s"
          isDisabled={matches.length === 0}
          onPress={() => go(-1)}
        />
        <IconButton icon="chevron-right" label={w.next} shortcut="Enter" size="s" isDisabled={matches.length === 0} onPress={() => go(1)} />
        <IconButton icon="close" label={w.close} shortcut="Escape" size="s" onPress={close} />
      </div>
      <div className={styles['row']}>
        <label className={styles['choice']}>
          <input type="checkbox" checked={query.matchCase} onChange={(event) => setQuery({ ...query, matchCase: event.target.checked })} />
          {w.matchCase}
        </label>
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={query.wholeWords}
            onChange={(event) => setQuery({ ...query, wholeWords: event.target.checked })}
          />
          {w.wholeWords}
        </label>
      </div>
      {withReplace && canReplace && (
        <div className={styles['row']}>
          <input
            className={styles['input']}
            aria-label={w.other}
            placeholder={w.other}
            value={other}
            maxLength={2000}
            onChange={(event) => setOther(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) replaceOne();
            }}
          />
          <Button size="s" isDisabled={query.words === ''} onPress={replaceOne}>
            {w.replace}
          </Button>
          <Button size="s" isDisabled={query.words === ''} onPress={replaceEvery}>
            {w.replaceAll}
          </Button>
          <output className={styles['count']}>{said}</output>
        </div>
      )}
    </search>
  );
}

/** A note's words stand at the foot: in the text its mark is what can be selected. */
function selectionOf({ editor }: WritingDesk, { from, to, place }: Match): TextSelection | NodeSelection {
  const { doc } = editor.state;
  if (place === 'citation') return NodeSelection.create(doc, from);
  const $from = doc.resolve(from);
  return isFootnote($from.parent) ? NodeSelection.create(doc, $from.before()) : TextSelection.create(doc, from, to);
}

/** Shows the match without taking the focus from the bar. */
function scrollToActive(desk: WritingDesk): void {
  const { editor } = desk;
  const { matches, active } = findingOf(editor.state);
  const match = matches[active];
  if (match === undefined) return;
  revealBlock(editor.view, match.from);
  const { node } = editor.view.domAtPos(selectionOf(desk, match).from);
  const place = node instanceof Element ? node : node.parentElement;
  // The match itself, which is drawn by now: its paragraph may be taller than the window.
  scrollUntilDrawn(() => (editor.view.dom.querySelector(`.${styles['active'] ?? ''}`) ?? place)?.scrollIntoView({ block: 'nearest' }));
}
