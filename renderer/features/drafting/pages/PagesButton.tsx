import { useEffect, useEffectEvent } from 'react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useWords } from '../../../words.ts';
import type { DraftPages } from './use-pages.ts';
import { pageWords } from './words.ts';

/** Shows the pages, and the text alone again; Ctrl+Shift+P does the same wherever the focus is. */
export function PagesButton({ pages }: { readonly pages: DraftPages }) {
  const w = useWords(pageWords);
  const toggle = useEffectEvent(pages.toggle);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isToggle = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p';
      if (!isToggle || document.querySelector('[data-modal]') !== null) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <IconButton
      icon="pages"
      label={pages.isShown ? w.hide : w.show}
      shortcut="Ctrl+Shift+P"
      isSelected={pages.isShown}
      onPress={pages.toggle}
    />
  );
}
