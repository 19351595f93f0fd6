import { useEffect, useEffectEvent } from 'react';
import { onNotice } from '../../../api.ts';

/** Opens the versions of the answer when the application menu asks for them. */
export function useVersionsCommand(open: () => void): void {
  const run = useEffectEvent(open);
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'menu' && notice.command === 'show-versions') run();
      }),
    [],
  );
}
