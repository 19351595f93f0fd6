import { Deadline, type Hearing } from '../../shared/domain/hearing.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import type { StatedParticulars } from '../../shared/domain/stated-particulars.ts';
import type { Store } from '../db/store.ts';
import { correctedVersion } from './corrected-version.ts';

/** A paper of Folketinget passes on what an authority hears; its number is not the authority's. */
const FORWARDED = / Bilag \d+$/;

/** Longest fields of a hearing, in UTF-16 units; the same as in the contract. */
const MAX_AUTHORITY = 300;
const MAX_JOURNAL_NUMBER = 100;

/** The only one of them; null where there is none or where they differ. */
const unanimous = (values: readonly string[]): string | null => {
  const [only, ...others] = new Set(values);
  return only === undefined || others.length > 0 ? null : only;
};

/** What more than half of them say. */
const byMost = (values: readonly string[]): string | null =>
  [...new Set(values)].find((value) => values.filter((other) => other === value).length * 2 > values.length) ?? null;

const startsAlike = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** 'Assens' and 'Assens Kommune' are one body; a document by another says nothing of this hearing. */
const isBy = (authority: string, issuer: string | null): boolean =>
  issuer === null || authority === '' || startsAlike(issuer.toLocaleLowerCase('da'), authority.toLocaleLowerCase('da'));

/** A day and the same day with a clock time do not differ. */
function statedDeadline(documents: readonly SourceDocument[]): string | null {
  const stated = documents.flatMap(({ deadline }) => (Deadline.safeParse(deadline).success && deadline !== null ? [deadline] : []));
  const whole = stated.filter((one) => !stated.some((other) => other !== one && other.startsWith(one)));
  return unanimous(whole);
}

/** Reads a hearing's particulars from what is heard in it and from the letters that sent it out; background material may be anybody's. */
export function statedParticulars(store: Store, hearing: Hearing): StatedParticulars {
  const authority = hearing.authority.trim();
  const journalNumber = hearing.journalNumber.trim();
  if (authority !== '' && journalNumber !== '' && hearing.deadline !== null)
    return { authority: null, journalNumber: null, deadline: null };
  const candidates = store.sources
    .list()
    .filter(({ hearingId, role, kind }) => hearingId === hearing.id && (role === 'heard' || kind === 'hearing-letter'))
    .flatMap(({ versionId }) => correctedVersion(store, versionId)?.document ?? []);
  const stated = byMost(candidates.flatMap(({ issuer }) => issuer ?? []));
  const documents = candidates.filter(({ issuer }) => isBy(authority === '' ? (stated ?? '') : authority, issuer));
  const numbers = documents.flatMap(({ caseNumbers }) => caseNumbers.filter((number) => !FORWARDED.test(number)));
  return {
    authority: authority === '' ? (stated?.slice(0, MAX_AUTHORITY) ?? null) : null,
    journalNumber: journalNumber === '' ? (unanimous(numbers)?.slice(0, MAX_JOURNAL_NUMBER) ?? null) : null,
    deadline: hearing.deadline === null ? statedDeadline(documents) : null,
  };
}
