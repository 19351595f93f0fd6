import { Decrypter, Encrypter } from 'age-encryption';

/**
 * Packages are locked with age (https://age-encryption.org/v1): scrypt makes a key of the passphrase, ChaCha20-Poly1305 locks and
 * checks the rest. A locked package can be opened by any program that knows age.
 */
const AGE = 'age-encryption.org/v1';

/** Base-2 logarithm of scrypt's work: about a second on an ordinary computer, for us and for whoever tries passphrases. */
const WORK = 17;

export const isLocked = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, AGE.length)) === AGE;

/** `work`: base-2 logarithm of scrypt's work. */
export async function lock(bytes: Uint8Array, passphrase: string, work: number = WORK): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return encrypter.encrypt(bytes);
}

/** Null where the passphrase does not open it, or it has been changed since it was locked: which of the two cannot be told. */
export async function unlock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return await decrypter.decrypt(bytes, 'uint8array');
  } catch {
    return null;
  }
}
