import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The foot of a dialog whose buttons belong to the part that is shown in it. */
export const DialogFoot = createContext<HTMLElement | null>(null);

/** Buttons that stand in the foot of the dialog around. */
export function InDialogFoot({ children }: { readonly children: ReactNode }) {
  const foot = use(DialogFoot);
  return foot === null ? null : createPortal(children, foot);
}
