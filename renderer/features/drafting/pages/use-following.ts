import { useEffect, useRef, type RefObject } from 'react';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { throttle } from '../throttle.ts';
import { caretPlace } from './caret-place.ts';
import { whereIs, type TextPlace } from './page-places.ts';
import type { PageSetting } from './page-setting.ts';

/** Milliseconds after the caret has moved: nobody looks at the pages while one writes. */
const PAUSE = 150;

/** Milliseconds within which the caret that was sent somewhere arrives; where it stood there already, it never does. */
const SENT = 1000;

/** How far down the window what is gone to stands. */
const FROM_TOP = 1 / 3;

/**
 * Scrolls the pages to what the caret stands in, where that is out of sight, each time the caret has moved; what has just been written is found
 * once its page is set. The function it gives says that the caret is about to be sent somewhere from the pages themselves: they stay as they are.
 */
export function useFollowing(desk: WritingDesk | null, setting: PageSetting, scroller: RefObject<HTMLElement | null>): () => void {
  const followed = useRef<TextPlace | null>(null);
  const sentAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (desk === null) return undefined;
    const { editor } = desk;
    const follow = (): void => {
      const { current: box } = scroller;
      const { pages } = setting.read();
      if (box === null || editor.isDestroyed) return;
      const place = caretPlace(editor.state);
      if (followed.current?.block === place.block && followed.current.share === place.share) return;
      const at = whereIs(pages, place);
      const sheet = at === null ? undefined : box.querySelectorAll('li')[Math.floor(at)];
      if (at === null || sheet === undefined) return;
      followed.current = place;
      const top = sheet.offsetTop + (at - Math.floor(at)) * sheet.offsetHeight;
      if (top < box.scrollTop || top > box.scrollTop + box.clientHeight) box.scrollTo({ top: top - box.clientHeight * FROM_TOP });
    };
    const { call, stop } = throttle(follow, PAUSE);
    const onCaret = (): void => {
      if (performance.now() - sentAt.current < SENT) followed.current = caretPlace(editor.state);
      sentAt.current = Number.NEGATIVE_INFINITY;
      call();
    };
    editor.on('selectionUpdate', onCaret);
    const stopHearing = setting.subscribe(call);
    call();
    return () => {
      stop();
      stopHearing();
      editor.off('selectionUpdate', onCaret);
    };
  }, [desk, setting, scroller]);
  return () => {
    sentAt.current = performance.now();
  };
}
