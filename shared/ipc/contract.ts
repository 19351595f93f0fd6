import type { z } from 'zod';
import type { Definition } from './define.ts';
import { applicationRequests } from './requests/application.ts';
import { authorRequests } from './requests/authors.ts';
import { checkingRequests } from './requests/checking.ts';
import { backupRequests } from './requests/backups.ts';
import { citationRequests } from './requests/citations.ts';
import { correctionRequests } from './requests/corrections.ts';
import { coverageRequests } from './requests/coverage.ts';
import { erasingRequests } from './requests/erasing.ts';
import { handingInRequests } from './requests/handing-in.ts';
import { libraryRequests } from './requests/library.ts';
import { noteFileRequests } from './requests/note-files.ts';
import { notePaperRequests } from './requests/note-papers.ts';
import { noteRequests } from './requests/notes.ts';
import { packageRequests } from './requests/packages.ts';
import { pictureRequests } from './requests/pictures.ts';
import { previewingRequests } from './requests/previewing.ts';
import { responseRequests } from './requests/responses.ts';
import { searchRequests } from './requests/search.ts';
import { sendingRequests } from './requests/sendings.ts';
import { severalFilesRequests } from './requests/several-files.ts';
import { snapshotRequests } from './requests/snapshots.ts';
import { sourceRequests } from './requests/sources.ts';
import { spellingRequests } from './requests/spelling.ts';
import { surroundingsRequests } from './requests/surroundings.ts';
import { versionRequests } from './requests/versions.ts';
import { wordReviewRequests } from './requests/word-review.ts';
import { writingMaterialRequests } from './requests/writing-material.ts';

/** Every request the page can make of the main process, gathered from what they are about. */
export const contract = {
  ...applicationRequests,
  ...libraryRequests,
  ...erasingRequests,
  ...sourceRequests,
  ...versionRequests,
  ...authorRequests,
  ...noteRequests,
  ...noteFileRequests,
  ...notePaperRequests,
  ...coverageRequests,
  ...correctionRequests,
  ...responseRequests,
  ...severalFilesRequests,
  ...handingInRequests,
  ...sendingRequests,
  ...snapshotRequests,
  ...previewingRequests,
  ...writingMaterialRequests,
  ...citationRequests,
  ...checkingRequests,
  ...pictureRequests,
  ...packageRequests,
  ...backupRequests,
  ...searchRequests,
  ...wordReviewRequests,
  ...spellingRequests,
  ...surroundingsRequests,
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
export type RequestsOfKind<Kind extends Definition<'query' | 'command' | 'task', z.ZodType, z.ZodType>['kind']> = {
  [Name in RequestName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[RequestName];
export type RequestInput<Name extends RequestName> = z.infer<Contract[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.infer<Contract[Name]['output']>;
