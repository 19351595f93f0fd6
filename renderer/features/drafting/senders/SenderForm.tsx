import type { SenderFields } from '../../../../shared/response/sender-profile.ts';
import { usualAlternative } from '../../../../shared/response/logo.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words.ts';
import { LogoField } from './LogoField.tsx';
import styles from './Senders.module.css';
import { senderWords } from './words.ts';

type SenderFormProps = { readonly fields: SenderFields; readonly onChange: (fields: SenderFields) => void };

type Words = Exclude<keyof SenderFields, 'logo'>;

const MULTILINE: ReadonlySet<Words> = new Set<Words>(['senderAddress', 'otherContact']);
const ORDER: readonly Words[] = [
  'senderName',
  'senderAddress',
  'otherContact',
  'phone',
  'email',
  'cvr',
  'place',
  'signatoryName',
  'signatoryRole',
];

/** Everything a letter says of who sends it. */
export function SenderForm({ fields, onChange }: SenderFormProps) {
  const { field: w } = useWords(senderWords);
  const change = (name: Words, value: string): void => {
    const next = { ...fields, [name]: value };
    // A description that no one has written follows the name.
    const follows = name === 'senderName' && fields.logo?.alternative === usualAlternative(fields.senderName);
    onChange(follows && next.logo !== null ? { ...next, logo: { ...next.logo, alternative: usualAlternative(value) } } : next);
  };
  return (
    <div className={styles['form']}>
      {ORDER.map((name) => (
        <div key={name} className={name === 'senderName' ? styles['wide'] : undefined}>
          <TextField
            label={w[name]}
            value={fields[name]}
            onChange={(value) => change(name, value)}
            isMultiline={MULTILINE.has(name)}
            rows={3}
            maxLength={2000}
          />
        </div>
      ))}
      <LogoField logo={fields.logo} senderName={fields.senderName} onChange={(logo) => onChange({ ...fields, logo })} />
    </div>
  );
}
