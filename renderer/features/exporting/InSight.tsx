import { useEffect, useRef, type ReactNode } from 'react';

/** What is told at the end of a form that may be longer than the window: brought into sight each time `about` is something else. */
export function InSight({
  about,
  className,
  children,
}: {
  readonly about: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current?.hasChildNodes() === true) place.current.scrollIntoView({ block: 'nearest' });
  }, [about]);
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
