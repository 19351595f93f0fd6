import { useEffect, useState } from 'react';
import { pictureShelf } from '../picture-shelf.ts';

type LogoAddress = { readonly of: string; readonly address: string | null };

/** Where a logo can be shown from: undefined until it has been fetched, null when its file is gone. */
export function useLogoAddress(sha256: string): string | null | undefined {
  const [found, setFound] = useState<LogoAddress | null>(null);
  useEffect(() => {
    let isShown = true;
    void pictureShelf.addressOf(sha256).then((address) => {
      if (isShown) setFound({ of: sha256, address: address.ok ? address.value : null });
    });
    return () => {
      isShown = false;
    };
  }, [sha256]);
  return found?.of === sha256 ? found.address : undefined;
}
