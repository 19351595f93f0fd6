import { use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words.ts';
import { GuidepostNoteContext } from './guidepost-note.ts';
import { guidepostAt, type Heading } from './headings.ts';
import styles from './OutlineMenu.module.css';
import { OutlineMarksContext } from './outline-marks.ts';
import { readingWords } from './words.ts';

type OutlineMenuProps = {
  readonly headings: readonly Heading[];
  readonly current: Heading | null;
  readonly onGoTo: (heading: Heading) => void;
};

/** No heading begins here. */
const NOTE = 'note';

/** The headings of the source, to go to by mouse, by arrows or by typing their first letters, and a note on the guidepost one reads. */
export function OutlineMenu({ headings, current, onGoTo }: OutlineMenuProps) {
  const w = useWords(readingWords);
  const [isOpen, setOpen] = useState(false);
  const { subscribe, read } = use(OutlineMarksContext);
  const marks = useSyncExternalStore(subscribe, read);
  const makeNote = use(GuidepostNoteContext);
  const guidepost = current === null ? null : guidepostAt(headings, current.blockStart);

  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'o') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);

  const markOf = ({ blockStart }: Heading): ReactNode => {
    const mark = marks.get(blockStart);
    if (mark === undefined) return null;
    return (
      <span className={styles['mark']} data-tone={mark.tone}>
        <Icon name={mark.icon} />
        {mark.word}
      </span>
    );
  };

  if (headings.length === 0) return null;
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Hint text={w.outline} shortcut="Ctrl+Shift+O">
        <Button className={styles['trigger'] ?? ''} aria-label={current === null ? w.outline : w.outlineAt(current.title)}>
          <Icon name="outline" />
          <span className={styles['current']}>{current?.title ?? w.outline}</span>
          <Icon name="chevron-down" />
        </Button>
      </Hint>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={w.outline}
          onAction={(key) => {
            if (key === NOTE && guidepost !== null) makeNote?.(guidepost.blockStart);
            const heading = headings.find(({ range }) => String(range.start) === key);
            if (heading !== undefined) onGoTo(heading);
          }}
        >
          {headings.map((heading) => (
            <MenuItem
              key={heading.range.start}
              id={String(heading.range.start)}
              textValue={heading.title}
              className={styles['item'] ?? ''}
              data-role={heading.role}
              data-level={Math.min(heading.level, 4)}
              data-current={heading === current ? true : undefined}
            >
              {heading.number !== null && <span className={styles['badge']}>{heading.number.value}</span>}
              <span className={styles['title']}>{heading.title}</span>
              {markOf(heading)}
            </MenuItem>
          ))}
          {makeNote !== null && guidepost !== null && (
            <MenuSection className={styles['actions'] ?? ''} aria-label={w.note}>
              <MenuItem id={NOTE} textValue={w.noteOn(guidepost.title)} className={styles['item'] ?? ''}>
                <Icon name="note" />
                <span className={styles['title']}>{w.noteOn(guidepost.title)}</span>
                <Keys keys="G" />
              </MenuItem>
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
