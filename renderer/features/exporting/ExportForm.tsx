import { useState } from 'react';
import type { ResponseId } from '../../../shared/domain/ids.ts';
import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import type { ExportFormat } from '../../../shared/response/export-format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { useWords } from '../../words.ts';
import { BlockingQuestion } from './BlockingQuestion.tsx';
import type { ExportStatus } from './export-status.ts';
import styles from './ExportForm.module.css';
import { MailWay } from './MailWay.tsx';
import { OneFile } from './OneFile.tsx';
import type { ExportOutcome } from './outcome.ts';
import { PlainTextWay } from './PlainTextWay.tsx';
import { SeveralFiles } from './SeveralFiles.tsx';
import { useGate } from './use-gate.ts';
import { wayWords } from './way-words.ts';
import { exportingWords } from './words.ts';
import { WrittenFiles } from './WrittenFiles.tsx';

type ExportFormProps = {
  readonly onClose: () => void;
  readonly responseId: ResponseId;
  readonly status: ExportStatus | null;
  readonly flush: () => Promise<unknown>;
  readonly initialFormat?: ExportFormat | undefined;
  readonly onCheck: () => void;
  /** Null where the library could not keep the version. */
  readonly onMarkSent: (snapshotId: SnapshotId | null) => void;
};

const WAYS = ['one', 'several', 'text', 'mail'] as const;

/** The ways out of the house. One file is the first and the shortest. */
export function ExportForm({ onClose, responseId, status, flush, initialFormat = 'pdf', onCheck, onMarkSent }: ExportFormProps) {
  const w = useWords(exportingWords);
  const { ways, way: names } = useWords(wayWords);
  const [way, setWay] = useState<(typeof WAYS)[number]>('one');
  const [format, setFormat] = useState<ExportFormat>(initialFormat);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const gate = useGate(responseId, flush);
  if (outcome !== null)
    return (
      <WrittenFiles
        outcome={outcome}
        onAgain={() => setOutcome(null)}
        onMarkSent={() => onMarkSent(outcome.snapshotId)}
        onClose={onClose}
      />
    );
  const common = { responseId, gate, onWritten: setOutcome, onClose };
  return (
    <Dialog isOpen onClose={onClose} title={w.title} footer={<div ref={setFoot} className={styles['foot']} />}>
      <DialogFoot value={foot}>
        <TabBar label={ways} tabs={WAYS.map((id) => ({ id, name: names[id] }))} chosen={way} onChoose={setWay}>
          {way === 'one' && <OneFile {...common} status={status} format={format} onFormat={setFormat} onCheck={onCheck} />}
          {way === 'several' && <SeveralFiles {...common} first={format} />}
          {way === 'text' && <PlainTextWay {...common} />}
          {way === 'mail' && <MailWay {...common} first={format} />}
        </TabBar>
      </DialogFoot>
      <BlockingQuestion gate={gate} onCheck={onCheck} />
    </Dialog>
  );
}
