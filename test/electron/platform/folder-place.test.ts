import { expect, it } from 'vitest';
import { mountsOfLinux, mountsOfMac } from '../../../electron/platform/folder-facts.ts';
import { placeOfFolder, type FolderFacts } from '../../../electron/platform/folder-place.ts';

const LINUX: FolderFacts = {
  platform: 'linux',
  folder: '',
  home: '/home/lis',
  env: {},
  around: [],
  mounts: [{ folder: '/', type: 'ext4' }],
};
const MAC: FolderFacts = { ...LINUX, platform: 'darwin', home: '/Users/lis', mounts: [{ folder: '/', type: 'apfs' }] };
const WINDOWS: FolderFacts = { ...LINUX, platform: 'win32', home: 'C:\\Users\\Lis', mounts: [] };

const kindOf = (facts: FolderFacts): string => {
  const place = placeOfFolder(facts);
  return place.kind === 'synced' ? place.service : place.kind;
};

it.each([
  ['C:\\Users\\Lis\\OneDrive\\Pejling', 'OneDrive'],
  ['C:\\Users\\Lis\\OneDrive - Naturfredningsforeningen\\Dokumenter\\Pejling', 'OneDrive'],
  ['c:\\users\\lis\\onedrive\\pejling', 'OneDrive'],
  ['D:\\Dropbox\\Pejling', 'Dropbox'],
  ['C:\\Users\\Lis\\Dropbox (Foreningen)\\Pejling', 'Dropbox'],
  ['G:\\Mit drev\\Pejling', 'Google Drev'],
  ['G:\\My Drive\\Pejling', 'Google Drev'],
  ['C:\\Users\\Lis\\Google Drive\\Pejling', 'Google Drev'],
  ['C:\\Users\\Lis\\iCloudDrive\\Pejling', 'iCloud'],
  ['C:\\Users\\Lis\\Nextcloud2\\Pejling', 'Nextcloud'],
  ['C:\\Users\\Lis\\Box\\Pejling', 'Box'],
  ['C:\\Users\\Lis\\Jottacloud\\Pejling', 'Jottacloud'],
  ['\\\\server\\faelles\\Pejling', 'network'],
  ['\\\\?\\UNC\\server\\faelles\\Pejling', 'network'],
  ['//server/faelles/Pejling', 'network'],
  ['\\\\?\\C:\\Pejling', 'local'],
  ['\\\\wsl$\\Debian\\home\\lis', 'local'],
  ['\\\\wsl.localhost\\Debian\\home\\lis', 'local'],
  ['C:\\Users\\Lis\\AppData\\Roaming\\Pejling\\library', 'local'],
  ['C:\\Arkiv\\Box\\Pejling', 'local'],
  ['C:\\Mit drev til noter\\Pejling', 'local'],
  ['C:\\Noter om Dropbox og andet\\Pejling', 'local'],
  ['C:\\OneDrivenoter\\Pejling', 'local'],
])('by the name of a folder on Windows: %s is %s', (folder, expected) => {
  expect(kindOf({ ...WINDOWS, folder })).toBe(expected);
});

it.each([
  ['/Users/lis/Library/Mobile Documents/com~apple~CloudDocs/Pejling', 'iCloud'],
  ['/Users/lis/Library/CloudStorage/OneDrive-Foreningen/Pejling', 'OneDrive'],
  ['/Users/lis/Library/CloudStorage/GoogleDrive-lis@example.dk/Mit drev/Pejling', 'Google Drev'],
  ['/Users/lis/Library/CloudStorage/Dropbox/Pejling', 'Dropbox'],
  ['/Users/lis/Library/CloudStorage/Tresorit-1/Pejling', 'other'],
  ['/Users/lis/Dropbox/Pejling', 'Dropbox'],
  ['/Users/lis/Library/Application Support/Pejling/library', 'local'],
  ['/Users/lis/Documents/Library/Mobilnumre', 'local'],
])('by the name of a folder on a Mac: %s is %s', (folder, expected) => {
  expect(kindOf({ ...MAC, folder })).toBe(expected);
});

it.each([
  ['OneDrive', 'D:\\Sky', 'D:\\Sky\\Pejling', 'OneDrive'],
  ['OneDriveCommercial', 'D:\\Sky', 'd:\\sky\\Pejling', 'OneDrive'],
  ['OneDrive', 'D:\\Sky', 'D:\\Sky', 'OneDrive'],
  ['OneDrive', 'D:\\Sky', 'D:\\Skyggen\\Pejling', 'local'],
  ['OneDrive', 'D:\\Sky', 'E:\\Sky\\Pejling', 'local'],
  ['OneDrive', '', 'D:\\Pejling', 'local'],
])('by the variable %s=%s: %s is %s', (name, value, folder, expected) => {
  expect(kindOf({ ...WINDOWS, folder, env: { [name]: value } })).toBe(expected);
});

it.each([
  ['/data/alt', '.dropbox.cache', 'Dropbox'],
  ['/data/alt', '.dropbox', 'Dropbox'],
  ['/home/lis', '.dropbox', 'local'],
  ['/data/alt', '.sync_a1b2c3.db', 'Nextcloud'],
  ['/data/alt', '._sync_a1b2c3.db', 'Nextcloud'],
  ['/data/alt', '.nextcloudsync.log', 'Nextcloud'],
  ['/data/alt', '.owncloudsync.log', 'ownCloud'],
  ['/data/alt', '.stfolder', 'Syncthing'],
  ['/data/alt', '.sync', 'Resilio Sync'],
  ['/data/alt', '.tmp.driveupload', 'Google Drev'],
  ['/data/alt', '.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ['/data/alt', '.synopsis', 'local'],
])('by what a service leaves in a folder above: in %s %s says %s', (at, name, expected) => {
  const around = [
    { folder: `${at}/Pejling`, names: ['library.sqlite'], desktopIni: '' },
    { folder: at, names: ['noget', name], desktopIni: '' },
  ];
  expect(kindOf({ ...LINUX, folder: `${at}/Pejling`, around })).toBe(expected);
});

it.each([
  ['[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe,1', 'OneDrive'],
  ['[.ShellClassInfo]\r\nIconFile=C:\\Program Files\\Google\\Drive File Stream\\GoogleDriveFS.exe', 'Google Drev'],
  ['[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Nextcloud\\nextcloud.exe,0', 'Nextcloud'],
  ['[.ShellClassInfo]\r\nIconResource=C:\\WINDOWS\\System32\\SHELL32.dll,4', 'local'],
])('by the icon that desktop.ini names: %s is %s', (desktopIni, expected) => {
  const around = [{ folder: 'D:\\Noget', names: ['desktop.ini'], desktopIni }];
  expect(kindOf({ ...WINDOWS, folder: 'D:\\Noget\\Pejling', around })).toBe(expected);
});

it.each([
  ['nfs4', 'network'],
  ['cifs', 'network'],
  ['smb3', 'network'],
  ['fuse.sshfs', 'network'],
  ['davfs', 'network'],
  ['fuse.rclone', 'network'],
  ['fuse.onedriver', 'OneDrive'],
  ['ext4', 'local'],
  ['btrfs', 'local'],
  ['fuseblk', 'local'],
  ['overlay', 'local'],
])('by what is mounted there: %s is %s', (type, expected) => {
  const mounts = [
    { folder: '/', type: 'ext4' },
    { folder: '/mnt', type: 'nfs' },
    { folder: '/mnt/drev', type },
  ];
  expect(kindOf({ ...LINUX, folder: '/mnt/drev/Pejling', mounts })).toBe(expected);
  expect(kindOf({ ...LINUX, folder: '/mnt/drevet', mounts })).toBe('network');
  expect(kindOf({ ...LINUX, folder: '/home/lis', mounts })).toBe('local');
});

it('lets what is mounted last cover what was mounted there before', () => {
  const mounts = [
    { folder: '/drev', type: 'autofs' },
    { folder: '/drev', type: 'nfs4' },
  ];
  expect(kindOf({ ...LINUX, folder: '/drev/Pejling', mounts })).toBe('network');
  expect(kindOf({ ...LINUX, folder: '/drev/Pejling', mounts: mounts.toReversed() })).toBe('local');
});

it('reads what Linux and macOS say is mounted, with spaces and brackets in names', () => {
  expect(mountsOfLinux('/dev/sda1 / ext4 rw 0 0\nserver:/a /mnt/F\\303\\246lles\\040drev nfs4 rw 0 0\n\n')).toMatchObject([
    { folder: '/', type: 'ext4' },
    { folder: '/mnt/Fælles drev', type: 'nfs4' },
  ]);
  expect(mountsOfMac('/dev/disk3s1s1 on / (apfs, sealed, local)\n//lis@server/f on /Volumes/Drev (nyt) (smbfs, nodev)\nvrøvl\n')).toEqual([
    { folder: '/', type: 'apfs' },
    { folder: '/Volumes/Drev (nyt)', type: 'smbfs' },
  ]);
});
