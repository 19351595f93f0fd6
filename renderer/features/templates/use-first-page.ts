import { useEffect, useState } from 'react';
import type { HearingId, SenderProfileId } from '../../../shared/domain/ids.ts';
import type { TemplateChoice } from '../../../shared/response/own-template.ts';
import { request } from '../../api.ts';
import { addressOfSvg, dropAddress } from '../../ui/picture-address.ts';

/** Where the first page of what a template would begin can be shown from. */
export type FirstPage = { readonly kind: 'setting' } | { readonly kind: 'set'; readonly address: string } | { readonly kind: 'failed' };

const SETTING: FirstPage = { kind: 'setting' };

/** Milliseconds. Who goes through the list by the arrow keys need not wait for pages that were passed. */
const REST = 120;

export function useFirstPage(hearingId: HearingId, template: TemplateChoice, senderId: SenderProfileId | null): FirstPage {
  const key = JSON.stringify([hearingId, template, senderId]);
  const [found, setFound] = useState<{ readonly of: string; readonly page: FirstPage } | null>(null);
  useEffect(() => {
    let isWanted = true;
    let made: string | null = null;
    const timer = setTimeout(() => {
      void request('template.firstPage', { hearingId, template, senderId }).then((answer) => {
        if (!isWanted) return;
        made = answer.ok ? addressOfSvg(answer.value.svg) : null;
        setFound({ of: key, page: made === null ? { kind: 'failed' } : { kind: 'set', address: made } });
      });
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      if (made !== null) dropAddress(made);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key is what the template says; its object is another at every drawing
  }, [key]);
  return found?.of === key ? found.page : SETTING;
}
