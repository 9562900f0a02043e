// What a file manager leaves behind in a folder that a person looked into or packed. Nothing of an export has such a
// name, so an export stays whole with them. Whatever else stands by unread is still a fault.
import type { Dirent } from 'node:fs';

/** In lower case: Windows writes both `Thumbs.db` and `thumbs.db`. */
const FILES = new Set([
  '.ds_store',
  '.localized',
  'icon\r',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.directory',
]);

/** macOS keeps a file's attributes beside it under this prefix, on disks and in archives that know none. */
const ATTRIBUTES_OF = /^\._./;

/** Where an archive made on macOS keeps them instead. */
const ARCHIVE_FOLDER = '__MACOSX';

/** Returns true iff Finder, Explorer or Dolphin made this file by themselves. A link is never one. */
export function isTrace(entry: Dirent): boolean {
  return entry.isFile() && (FILES.has(entry.name.toLowerCase()) || ATTRIBUTES_OF.test(entry.name));
}

/** Returns true for the folder of an archive in which nothing but traces may lie. */
export function isTraceFolder(entry: Dirent): boolean {
  return entry.isDirectory() && entry.name === ARCHIVE_FOLDER;
}
