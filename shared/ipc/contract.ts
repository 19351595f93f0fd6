import type { z } from 'zod';
import type { Definition } from './define.ts';
import { applicationRequests } from './requests/application.ts';
import { authorRequests } from './requests/authors.ts';
import { checkingRequests } from './requests/checking.ts';
import { citationRequests } from './requests/citations.ts';
import { correctionRequests } from './requests/corrections.ts';
import { coverageRequests } from './requests/coverage.ts';
import { libraryRequests } from './requests/library.ts';
import { noteFileRequests } from './requests/note-files.ts';
import { noteRequests } from './requests/notes.ts';
import { pictureRequests } from './requests/pictures.ts';
import { previewingRequests } from './requests/previewing.ts';
import { responseRequests } from './requests/responses.ts';
import { searchRequests } from './requests/search.ts';
import { snapshotRequests } from './requests/snapshots.ts';
import { sourceRequests } from './requests/sources.ts';
import { spellingRequests } from './requests/spelling.ts';
import { versionRequests } from './requests/versions.ts';
import { writingMaterialRequests } from './requests/writing-material.ts';

/** Every request the page can make of the main process, gathered from what they are about. */
export const contract = {
  ...applicationRequests,
  ...libraryRequests,
  ...sourceRequests,
  ...versionRequests,
  ...authorRequests,
  ...noteRequests,
  ...noteFileRequests,
  ...coverageRequests,
  ...correctionRequests,
  ...responseRequests,
  ...snapshotRequests,
  ...previewingRequests,
  ...writingMaterialRequests,
  ...citationRequests,
  ...checkingRequests,
  ...pictureRequests,
  ...searchRequests,
  ...spellingRequests,
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
export type RequestsOfKind<Kind extends Definition<'query' | 'command' | 'task', z.ZodType, z.ZodType>['kind']> = {
  [Name in RequestName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[RequestName];
export type RequestInput<Name extends RequestName> = z.infer<Contract[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.infer<Contract[Name]['output']>;
