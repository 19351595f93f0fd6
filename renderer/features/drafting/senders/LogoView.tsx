import { logoSize, type LetterLogo } from '../../../../shared/response/logo.ts';
import { useWords } from '../../../words.ts';
import styles from './Senders.module.css';
import { useLogoAddress } from './use-logo-address.ts';
import { senderWords } from './words.ts';

/** CSS pixels in a millimetre. */
const PIXELS = 96 / 25.4;

/** The sender's mark as it stands at the top of the letter. */
export function LogoView({ logo }: { readonly logo: LetterLogo }) {
  const { logo: w } = useWords(senderWords);
  const address = useLogoAddress(logo.sha256);
  const { width, height } = logoSize(logo);
  if (address === null) return <p className={styles['missing']}>{w.missing}</p>;
  return (
    <div className={styles['logo']} data-letter-field="logo" tabIndex={-1}>
      <img src={address} alt={logo.alternative} width={Math.round(width * PIXELS)} height={Math.round(height * PIXELS)} draggable={false} />
    </div>
  );
}
