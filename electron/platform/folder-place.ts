import path from 'node:path';
import type { FolderPlace, SyncService } from '../../shared/domain/folder-place.ts';

/** What is known of a folder. */
export type FolderFacts = {
  readonly platform: NodeJS.Platform;
  /** Where it really lies, links followed. */
  readonly folder: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The names in it and in each folder above it, and what its desktop.ini says. */
  readonly around: readonly { readonly folder: string; readonly names: readonly string[]; readonly desktopIni: string }[];
  /** What is mounted where; later ones cover earlier ones. */
  readonly mounts: readonly { readonly folder: string; readonly type: string }[];
};

/** Variables that the services themselves set. */
const VARIABLES: readonly (readonly [string, SyncService])[] = [
  ['OneDrive', 'OneDrive'],
  ['OneDriveConsumer', 'OneDrive'],
  ['OneDriveCommercial', 'OneDrive'],
];

/** Names that the services give their folders, wherever people put them. */
const NAMES: readonly (readonly [RegExp, SyncService])[] = [
  [/^onedrive(?: ?- ?.+| \(.+\))?$/i, 'OneDrive'],
  [/^dropbox(?:-.+| \(.+\))?$/i, 'Dropbox'],
  [/^(?:google ?drive|google drev|googledrive-.+)$/i, 'Google Drev'],
  [/^icloud ?drive$/i, 'iCloud'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^box sync$/i, 'Box'],
  [/^megasync(?: .+)?$/i, 'MEGA'],
  [/^pcloud ?(?:drive|sync)$/i, 'pCloud'],
  [/^proton ?drive(?: .+)?$/i, 'Proton Drive'],
  [/^jottacloud$/i, 'Jottacloud'],
];

/** Names that are common words too: counted in one's own folder, where the services put theirs. */
const NAMES_AT_HOME: readonly (readonly [RegExp, SyncService])[] = [
  [/^box(?:-box)?$/i, 'Box'],
  [/^mega$/i, 'MEGA'],
  [/^seafile$/i, 'Seafile'],
  [/^jotta$/i, 'Jottacloud'],
];

/** Google's drive letter holds one folder. */
const GOOGLE_AT_ROOT = /^(?:my drive|mit drev|shared drives|fællesdrev)$/i;

/** Below ~/Library/CloudStorage each service has a folder: 'OneDrive-Foreningen'. */
const CLOUD_STORAGE: readonly (readonly [RegExp, SyncService])[] = [
  [/^onedrive/i, 'OneDrive'],
  [/^dropbox/i, 'Dropbox'],
  [/^googledrive/i, 'Google Drev'],
  [/^box/i, 'Box'],
  [/^nextcloud/i, 'Nextcloud'],
  [/^proton/i, 'Proton Drive'],
];

/** Files that the services leave in the folders that are theirs. */
const MARKERS: readonly (readonly [RegExp, SyncService])[] = [
  [/^\.dropbox(?:\.cache)?$/, 'Dropbox'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, 'OneDrive'],
  [/^\.tmp\.drive(?:down|up)load$/, 'Google Drev'],
  [/^(?:\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db)$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.seafile-data$/, 'Seafile'],
  [/^\.megaignore$/, 'MEGA'],
  [/^\.sync$/, 'Resilio Sync'],
];

/** What desktop.ini takes a folder's icon from. */
const ICONS: readonly (readonly [RegExp, SyncService])[] = [
  [/onedrive\.exe/i, 'OneDrive'],
  [/dropbox\.exe/i, 'Dropbox'],
  [/(?:googledrivefs|googledrivesync)\.exe/i, 'Google Drev'],
  [/icloud(?:drive|services)?\.exe/i, 'iCloud'],
  [/nextcloud\.exe/i, 'Nextcloud'],
  [/owncloud\.exe/i, 'ownCloud'],
  [/box(?:sync)?\.exe/i, 'Box'],
];

/** Types of file systems whose files lie on another computer. */
const NETWORK =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs\d?|ncpfs|afs|coda|ceph|lustre|glusterfs|fuse\.(?:sshfs|davfs2?|rclone|gvfsd-fuse|gvfs-fuse-daemon|glusterfs|s3fs|smbnetfs|curlftpfs|ceph))$/i;
const SYNCED: readonly (readonly [RegExp, SyncService])[] = [
  [/^fuse\.onedriver$/i, 'OneDrive'],
  [/^fuse\.google-drive-ocamlfuse$/i, 'Google Drev'],
  [/^fuse\.(?:dfs|GoogleDriveFS)$/i, 'Google Drev'],
  [/^fuse\.pcloud(?:fs)?$/i, 'pCloud'],
];

const matching = (rules: readonly (readonly [RegExp, SyncService])[], text: string): SyncService | null =>
  rules.find(([rule]) => rule.test(text))?.[1] ?? null;

/** A Windows path on another computer, not a drive or WSL's own disk by its long name. */
const isOnServer = (folder: string): boolean =>
  /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(folder) || /^[\\/]{2}(?![?.][\\/])(?!wsl(?:\$|\.localhost)[\\/])[^\\/]/i.test(folder);

/** Tells where a folder lies, by what is known of it. Certain signs come before names. */
export function placeOfFolder({ platform, folder, home, env, around, mounts }: FolderFacts): FolderPlace {
  const { sep, parse, relative, isAbsolute } = platform === 'win32' ? path.win32 : path.posix;
  const synced = (service: SyncService): FolderPlace => ({ kind: 'synced', service });
  const isIn = (outer: string): boolean => {
    const way = relative(outer, folder);
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
  };

  for (const [variable, service] of VARIABLES) {
    const root = env[variable];
    if (root !== undefined && root !== '' && isIn(root)) return synced(service);
  }
  for (const { folder: at, names, desktopIni } of around) {
    // In one's own folder the program keeps its settings under that name.
    const marker = names.filter((name) => !(at === home && name === '.dropbox')).map((name) => matching(MARKERS, name));
    const service = marker.find((found) => found !== null) ?? matching(ICONS, desktopIni);
    if (service !== null) return synced(service);
  }
  if (platform === 'win32' && isOnServer(folder)) return { kind: 'network' };
  const mount = mounts
    .filter(({ folder: at }) => isIn(at))
    .reduce<(typeof mounts)[number] | null>(
      (best, next) => (best === null || next.folder.length >= best.folder.length ? next : best),
      null,
    );
  if (mount !== null) {
    const service = matching(SYNCED, mount.type);
    if (service !== null) return synced(service);
    if (NETWORK.test(mount.type)) return { kind: 'network' };
  }

  const segments = folder.slice(parse(folder).root.length).split(sep);
  for (const [index, segment] of segments.entries()) {
    const [two, one] = [segments[index - 2]?.toLowerCase(), segments[index - 1]?.toLowerCase()];
    if (one === 'library' && segment.toLowerCase() === 'mobile documents') return synced('iCloud');
    if (two === 'library' && one === 'cloudstorage') return synced(matching(CLOUD_STORAGE, segment) ?? 'other');
    const service = matching(NAMES, segment);
    if (service !== null) return synced(service);
  }
  const first = isIn(home) ? relative(home, folder).split(sep)[0] : undefined;
  const atHome = first === undefined ? null : matching(NAMES_AT_HOME, first);
  if (atHome !== null) return synced(atHome);
  if (platform === 'win32' && GOOGLE_AT_ROOT.test(segments[0] ?? '')) return synced('Google Drev');
  return { kind: 'local' };
}
