import { useRequest } from '../../queries.ts';
import { CopiesNotice } from './CopiesNotice.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';

/** What is to be told of where the library lies; usually nothing. */
export function SurroundingsPane() {
  const told = useRequest('surroundings.told', {});
  if (told.data === undefined) return null;
  return (
    <>
      <PlaceNotice place={told.data.place} />
      <CopiesNotice copies={told.data.copies} />
    </>
  );
}
