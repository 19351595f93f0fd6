import { useEffect, useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { drawnPage, type PagePicture } from '../../../../shared/response/page-picture.ts';
import { request } from '../../../api.ts';
import type { OpenText } from '../../../editor/sync.ts';
import { useRequest } from '../../../queries.ts';
import { addressOfSvg, dropAddress } from '../../../ui/picture-address.ts';
import { windowClock } from '../window-clock.ts';
import { createPageSetting, type PageSetting } from './page-setting.ts';

const addresses = {
  make: (picture: PagePicture): string => addressOfSvg(drawnPage(picture)),
  drop: dropAddress,
};

/** The pages of an open answer. They are set only while they are shown. */
export type DraftPages = {
  /** Read where they are drawn and nowhere else: it changes with every pause in the writing. */
  readonly setting: PageSetting;
  readonly isShown: boolean;
  readonly toggle: () => void;
  /** They stand in the place of the text, for which there is no room beside them. */
  readonly areAlone: boolean;
  readonly onRoom: (isForBoth: boolean) => void;
  /** How many there are, exactly; null while they are not shown, and until they have been set. */
  readonly count: number | null;
};

export function usePages(text: OpenText): DraftPages {
  const [isShown, show] = useState(false);
  const [hasRoom, setRoom] = useState(false);
  const [setting] = useState<PageSetting>(() =>
    createPageSetting({
      ask: (known) =>
        request('response.preview', {
          responseId: text.responseId,
          state: new Uint8Array(Y.encodeStateAsUpdate(text.doc)),
          known: [...known],
        }),
      clock: windowClock,
      addresses,
    }),
  );
  // Another typeface breaks every line anew: all pages are set again.
  const typeface = useRequest('export.habits', {}).data?.typeface;
  useEffect(() => {
    if (!isShown) return undefined;
    setting.start();
    text.doc.on('update', setting.touch);
    return () => {
      text.doc.off('update', setting.touch);
      setting.close();
    };
  }, [isShown, setting, text, typeface]);
  const count = useSyncExternalStore(setting.subscribe, () => setting.read().pages.length);
  return {
    setting,
    isShown,
    toggle: () => show(!isShown),
    areAlone: isShown && !hasRoom,
    onRoom: setRoom,
    count: isShown && count > 0 ? count : null,
  };
}
