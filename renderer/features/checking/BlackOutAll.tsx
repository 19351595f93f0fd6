import type { CheckFinding } from '../../../shared/checks/finding.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words.ts';
import { checkWords } from './words.ts';

type BlackOutAllProps = {
  /** Those that can be blacked out from here. */
  readonly findings: readonly CheckFinding[];
  readonly onPress: (findings: readonly CheckFinding[]) => void;
};

/** Blacks out every personnummer of a group at once, where there are two or more. */
export function BlackOutAll({ findings, onPress }: BlackOutAllProps) {
  const w = useWords(checkWords);
  if (findings.length < 2) return null;
  return (
    <Button size="s" onPress={() => onPress(findings)}>
      {w.takeOutAll(findings.length)}
    </Button>
  );
}
