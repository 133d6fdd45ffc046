/** Which facts the findings of a file depend on: what is still to be asked, and a stamp of what is known. */
import { placeOf } from './files/facts';
import type { SourceFile } from './files/file';
import type { NamedFile } from './files/named-files';
import type { Snapshot } from './snapshot';
import { isInside } from './files/uri';

export interface Needs {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly texts: readonly string[];
  readonly images: readonly string[];
}

/** Captions of an hour are a tenth of this. */
const TEXT_LIMIT = 256 * 1024;

/** The named files that the workspace can know of; what lies outside it is nobody's business. */
function reachable({ roots, files }: Snapshot, { uri: from, folder, links }: SourceFile): readonly NamedFile[] {
  if (links.files.length === 0) return links.files;
  const places = roots.length > 0 ? roots : from.startsWith('untitled:') ? [] : [folder];
  return links.files.filter(({ uri }) => !files.has(uri) && places.some((place) => isInside(place, uri)));
}

/** What the host has to be asked before everything is known that this file depends on; one answer may lead to the next question. */
export function needsOf(snapshot: Snapshot, file: SourceFile): Needs {
  const { facts } = snapshot;
  const named = reachable(snapshot, file);
  const unread = (kind: NamedFile['read'], isWanted: (size: number) => boolean) =>
    named.flatMap(({ uri, read }) => {
      const fact = facts.of(uri);
      return read === kind && fact?.kind === 'file' && isWanted(fact.size) && !facts.isRead(uri) ? [uri] : [];
    });
  const missing = named.filter(({ uri }) => facts.of(uri)?.kind === 'missing').map(({ uri }) => placeOf(uri));
  return {
    files: named.filter(({ uri }) => !facts.isAsked(uri)).map(({ uri }) => uri),
    // What is missing may be misspelt: its neighbours tell.
    folders: missing.filter((folder) => !facts.isListed(folder)),
    texts: unread('text', (size) => size <= TEXT_LIMIT),
    images: isRecord(file) ? [] : unread('image', (size) => size > 0),
  };
}

/** A message that is out is a record: nobody asks whether its photo fits, unless it is looked at. */
const isRecord = ({ open, plan: { status } }: SourceFile): boolean =>
  !open && (status === 'published' || status === 'withdrawn');

/** Equal stamps mean equal facts for this file; empty for a file that names none. */
export function factsStamp(snapshot: Snapshot, file: SourceFile): string {
  const { facts } = snapshot;
  if (file.links.files.length === 0) return '';
  // A post that is named and was ours is a question when it is gone.
  return reachable(snapshot, file)
    .map(({ uri }) => facts.stampOf(uri) || 'unknown')
    .join();
}
