import type { EditorView } from '@tiptap/pm/view';
import { use, useEffect, useEffectEvent, useState } from 'react';
import { onNotice, request } from '../../api.ts';
import { useRequest } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { joinText } from '../late-plugins.ts';
import type { Misspelling } from './misspellings.ts';
import { createSpeller } from './speller.ts';
import { SpellingHearing } from './spelling-hearing.ts';
import { spellingPlugin } from './spelling-plugin.ts';
import { SpellingMenu } from './SpellingMenu.tsx';
import { spellingWords } from './words.ts';

/** Checks the spelling of a text while it is written, unless that is turned off. Draws nothing until something is to be chosen. */
export function Spelling({ view }: { readonly view: EditorView }) {
  const w = useWords(spellingWords);
  const hearingId = use(SpellingHearing);
  const isOn = useRequest('spelling.settings', {}).data?.isOn ?? false;
  const [chosen, setChosen] = useState<Misspelling | null>(null);
  const tellNone = useEffectEvent(() => showToast({ message: w.noMore }));
  useEffect(() => {
    if (!isOn || view.isDestroyed) return undefined;
    const speller = createSpeller(async (words) => {
      const answer = await request('spelling.check', { words: [...words], hearingId });
      return answer.ok ? answer.value : null;
    });
    const stop = onNotice((notice) => {
      if (notice.kind === 'changed' && (notice.topics.includes('spelling') || notice.topics.includes('library'))) speller.refresh();
    });
    const plugin = spellingPlugin({ speller, onChoose: setChosen, onNone: () => tellNone() });
    const leave = joinText(view, plugin);
    return () => {
      stop();
      setChosen(null);
      leave();
    };
  }, [view, hearingId, isOn]);
  if (chosen === null || view.isDestroyed) return null;
  return (
    <SpellingMenu
      key={`${String(chosen.from)} ${chosen.word}`}
      view={view}
      misspelling={chosen}
      hearingId={hearingId}
      onClose={() => {
        setChosen(null);
        view.focus();
      }}
    />
  );
}
