import type { CheckFinding, Severity } from '../../../shared/checks/finding.ts';
import { checkFindingInWords } from '../../../shared/words/check-findings.ts';
import { checkingWords, checkPlaceInWords } from '../../../shared/words/checking.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './CheckPane.module.css';
import { checkWords } from './words.ts';

const icons: Readonly<Record<Severity, IconName>> = { blocking: 'stop', warning: 'warning', information: 'info' };

type FindingRowProps = {
  readonly finding: CheckFinding;
  readonly shower: (() => boolean) | null;
  readonly healer: (() => void) | null;
  readonly onShow: (shower: () => boolean) => void;
};

/** One finding: what, where, and what can be done about it here. */
export function FindingRow({ finding, shower, healer, onShow }: FindingRowProps) {
  const w = useWords(checkWords);
  const said = useWords(checkingWords);
  const language = useLanguage();
  const place = checkPlaceInWords(finding.place, language);
  const { remedy } = finding;
  const isUpdate = remedy?.kind === 'cite' && finding.code.startsWith('citation-');
  const isToday = remedy?.kind === 'fill-letter' && remedy.field === 'date';
  const act = remedy === null ? '' : isUpdate ? w.remedy.update : isToday ? w.remedy.today : w.remedy[remedy.kind];
  return (
    <li className={styles['row']} data-severity={finding.severity}>
      <span className={styles['icon']} title={said.severity[finding.severity]}>
        <Icon name={icons[finding.severity]} />
      </span>
      <div className={styles['text']}>
        <p>{checkFindingInWords(finding, language)}</p>
        <p className={styles['place']}>{place}</p>
      </div>
      <div className={styles['acts']}>
        {shower !== null && (
          <Button size="s" variant="quiet" label={w.showAt(place)} onPress={() => onShow(shower)}>
            {w.show}
          </Button>
        )}
        {healer !== null && (
          <Button size="s" label={w.actAt(act, place)} onPress={healer}>
            {act}
          </Button>
        )}
      </div>
    </li>
  );
}
