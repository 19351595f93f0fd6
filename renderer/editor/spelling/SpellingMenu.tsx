import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { request } from '../../api.ts';
import { Icon } from '../../ui/Icon.tsx';
import menuStyles from '../../ui/Menu.module.css';
import { useWords } from '../../words.ts';
import type { Misspelling } from './misspellings.ts';
import { dispatchAlone, replaceWord } from './replace-word.ts';
import styles from './SpellingMenu.module.css';
import { useOwnWords } from './use-own-words.ts';
import { spellingWords } from './words.ts';

type SpellingMenuProps = {
  readonly view: EditorView;
  readonly misspelling: Misspelling;
  readonly hearingId: HearingId | null;
  readonly onClose: () => void;
};

/** 'failed' where they could not be asked for; null until they have come. */
type Suggestions = readonly string[] | 'failed' | null;

/** What to do about a misspelling: another word in its place, or calling it right. */
export function SpellingMenu({ view, misspelling, hearingId, onClose }: SpellingMenuProps) {
  const w = useWords(spellingWords);
  const { learn } = useOwnWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const [suggestions, setSuggestions] = useState<Suggestions>(null);
  const word = misspelling.word.replace(/-$/u, '');

  useEffect(() => {
    let isWanted = true;
    void request('spelling.suggest', { word }).then((answer) => {
      if (isWanted) setSuggestions(answer.ok ? answer.value : 'failed');
    });
    return () => {
      isWanted = false;
    };
  }, [word]);

  useLayoutEffect(() => {
    const { left, top, bottom } = view.coordsAtPos(Math.min(misspelling.from, view.state.doc.content.size));
    anchor.current?.style.setProperty('inset', `${String(top)}px auto auto ${String(left)}px`);
    // As high as the line: a menu that finds no room beneath it stands above the word, not on it.
    anchor.current?.style.setProperty('block-size', `${String(bottom - top)}px`);
  }, [view, misspelling]);

  const replaceWith = (replacement: string): void => {
    const tr = replaceWord(view.state, misspelling, replacement);
    if (tr !== null) dispatchAlone(view, tr);
  };
  const act = (key: string): void => {
    if (key === 'learn') void learn({ word, hearingId: null }, w.learned(word));
    else if (key === 'ignore') void learn({ word, hearingId }, w.ignored(word));
    else replaceWith(key.replace(/^=/u, ''));
    onClose();
  };
  const offered = suggestions === 'failed' || suggestions === null ? [] : suggestions;

  return (
    <>
      <span ref={anchor} className={styles['anchor']} />
      <Popover
        triggerRef={anchor}
        aria-label={w.menu(word)}
        // Once the suggestions have come: a menu that changed under the keys would be answered by mistake.
        isOpen={suggestions !== null}
        placement="bottom start"
        offset={4}
        className={menuStyles['popover'] ?? ''}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu
          aria-label={w.menu(word)}
          className={menuStyles['menu'] ?? ''}
          autoFocus="first"
          disabledKeys={['none']}
          onAction={(key) => act(String(key))}
        >
          <MenuSection className={menuStyles['section'] ?? ''} aria-label={w.suggestions}>
            {offered.length > 0 ? (
              offered.map((suggestion) => (
                <MenuItem key={suggestion} id={`=${suggestion}`} textValue={suggestion} className={menuStyles['item'] ?? ''}>
                  <span className={styles['suggestion']}>{suggestion}</span>
                </MenuItem>
              ))
            ) : (
              <MenuItem id="none" textValue={suggestions === 'failed' ? w.unavailable : w.none} className={menuStyles['item'] ?? ''}>
                {suggestions === 'failed' ? w.unavailable : w.none}
              </MenuItem>
            )}
          </MenuSection>
          <MenuSection className={menuStyles['section'] ?? ''} aria-label={w.other}>
            <MenuItem id="learn" textValue={w.learn} className={menuStyles['item'] ?? ''}>
              <Icon name="plus" />
              {w.learn}
            </MenuItem>
            {hearingId !== null && (
              <MenuItem id="ignore" textValue={w.ignore} className={menuStyles['item'] ?? ''}>
                <Icon name="check" />
                {w.ignore}
              </MenuItem>
            )}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
