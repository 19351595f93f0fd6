import { useState, type FormEvent } from 'react';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { LONGEST_WORD, type OwnWord } from '../../../shared/spelling/verdict.ts';
import { useOwnWords } from '../../editor/spelling/use-own-words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWords } from '../../words.ts';
import styles from './SpellingDialog.module.css';
import { spellingSettingsWords } from './words.ts';

type OwnDictionaryProps = { readonly words: readonly OwnWord[]; readonly hearings: readonly Hearing[] };

/** One's own words, to add to and take away from. */
export function OwnDictionary({ words, hearings }: OwnDictionaryProps) {
  const w = useWords(spellingSettingsWords);
  const { learn, forget } = useOwnWords();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);

  const add = (event: FormEvent): void => {
    event.preventDefault();
    const word = typed.trim();
    if (!/^\p{L}[\p{L}\p{M}'’-]*$/u.test(word)) {
      setRefused(true);
      return;
    }
    void learn({ word, hearingId: null }, w.learned(word)).then((isLearned) => isLearned && setTyped(''));
  };
  const reach = ({ hearingId }: OwnWord): string | null => {
    if (hearingId === null) return null;
    const hearing = hearings.find(({ id }) => id === hearingId);
    return hearing === undefined ? w.onlyInDeleted : w.onlyIn(hearing.title);
  };

  return (
    <section className={styles['dictionary']} aria-label={w.dictionary}>
      <h3 className={styles['heading']}>{w.dictionary}</h3>
      <form className={styles['add']} onSubmit={add}>
        <TextField
          label={w.add}
          value={typed}
          maxLength={LONGEST_WORD}
          onChange={(value) => {
            setTyped(value);
            setRefused(false);
          }}
          error={isRefused ? w.notAWord : undefined}
        />
        <Button type="submit">{w.addButton}</Button>
      </form>
      {words.length === 0 ? (
        <p className={styles['more']}>{w.empty}</p>
      ) : (
        <ul className={styles['words']}>
          {words.map((own) => (
            <li key={`${own.word} ${own.hearingId ?? ''}`} className={styles['word']}>
              <span>
                {own.word}
                {own.hearingId !== null && <span className={styles['more']}>{reach(own)}</span>}
              </span>
              <IconButton icon="close" size="s" label={w.remove(own.word)} onPress={() => void forget(own, w.forgotten(own.word))} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
