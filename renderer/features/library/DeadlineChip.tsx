import { shortDate } from '../../../shared/words/dates.ts';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { deadlineState, type DeadlineState } from './deadline-tone.ts';
import { libraryWords } from './words.ts';

type DeadlineChipProps = {
  readonly deadline: string | null;
  /** UTC milliseconds; passed in, so that every chip on the screen agrees. */
  readonly now: number;
};

const tones: Readonly<Record<DeadlineState['kind'], ChipTone>> = { passed: 'neutral', today: 'danger', soon: 'concern', later: 'support' };

/** 'Frist 12. sep. · 9 dage': the words say what the colour says. */
export function DeadlineChip({ deadline, now }: DeadlineChipProps) {
  const { deadline: w } = useWords(libraryWords);
  const language = useLanguage();
  if (deadline === null) return <Chip tone="neutral">{w.none}</Chip>;
  const state = deadlineState(deadline, now);
  const rest = state.kind === 'passed' ? w.passed : state.kind === 'today' ? w.today(state.time) : w.days(state.days);
  const day = deadline.slice(0, 10);
  const isThisYear = day.slice(0, 4) === String(new Date(now).getFullYear());
  return (
    <Chip tone={tones[state.kind]} icon="clock">
      {w.on(`${shortDate(day, language)}${isThisYear ? '' : ` ${day.slice(0, 4)}`}`, rest)}
    </Chip>
  );
}
