import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../shared/ipc/notice.ts';
import { onNotice } from '../api.ts';

/** Carries out what the application menu, and its shortcuts, ask for. */
export function useMenuCommands(carryOut: (command: MenuCommand) => void): void {
  const run = useEffectEvent(carryOut);
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'menu') run(notice.command);
      }),
    [],
  );
}
