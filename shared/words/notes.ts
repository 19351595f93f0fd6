import type { NoteStatus } from '../domain/annotation.ts';
import type { AuthorRole } from '../domain/author.ts';
import { defineWords } from './words.ts';

const statusDa: Readonly<Record<NoteStatus, string>> = { open: 'Åben', used: 'Brugt i svar', settled: 'Afklaret', dropped: 'Fravalgt' };
const statusEn: Readonly<Record<NoteStatus, string>> = { open: 'Open', used: 'Used in response', settled: 'Settled', dropped: 'Dropped' };

/** What the states of a note are called, wherever they are shown. */
export const noteStatusWords = defineWords(statusDa, statusEn);

const roleDa: Readonly<Record<AuthorRole, string>> = {
  volunteer: 'Frivillig',
  'board-member': 'Bestyrelsesmedlem',
  chair: 'Formand',
  treasurer: 'Kasserer',
  caseworker: 'Sagsbehandler',
  citizen: 'Borger',
  other: 'Andet',
};
const roleEn: Readonly<Record<AuthorRole, string>> = {
  volunteer: 'Volunteer',
  'board-member': 'Board member',
  chair: 'Chair',
  treasurer: 'Treasurer',
  caseworker: 'Caseworker',
  citizen: 'Citizen',
  other: 'Other',
};

/** What people are on a hearing, wherever it is shown. */
export const authorRoleWords = defineWords(roleDa, roleEn);
