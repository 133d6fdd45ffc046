/**
 * What is known of files that are not ours: whether they exist, what a folder holds, what captions say, what an image says
 * of itself. Facts are collected by `gather.ts` and only read here, so that rules stay synchronous; what is not known yet, and what no host can tell, is undefined, and
 * whoever asks stays silent.
 */

import { hashOf } from '../../text/hash';
import type { ImageMetadata } from '../images/metadata';

export type FileFact =
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  /** `mtime` in milliseconds since 1970, `size` in bytes. */
  | { readonly kind: 'file'; readonly mtime: number; readonly size: number };

/** What the host answered: for `unknown` it was asked and can't tell, so that asking again is of no use. */
export type Answer = FileFact | { readonly kind: 'unknown' };

export interface FolderFact {
  /** The names of the files in it, sorted. */
  readonly names: readonly string[];
  /** Different for every other content, and equal in every run. */
  readonly version: string;
}

/** What was read of a file, for as long as it has this time and size; null for one that can't be read. */
export interface Reading<T> {
  readonly of: FileFact;
  readonly said: T | null;
}
type Readings<T> = ReadonlyMap<string, Reading<T>>;

/** New answers by URI. */
export interface News {
  readonly files?: ReadonlyMap<string, Answer>;
  /** Null for a folder that can't be listed. */
  readonly folders?: ReadonlyMap<string, readonly string[] | null>;
  readonly texts?: Readings<string>;
  readonly images?: Readings<ImageMetadata>;
}

export class Facts {
  static readonly none = new Facts(new Map(), new Map(), new Map(), new Map());

  private constructor(
    private readonly files: ReadonlyMap<string, Answer>,
    private readonly folders: ReadonlyMap<string, FolderFact>,
    private readonly texts: Readings<string>,
    private readonly images: Readings<ImageMetadata>,
  ) {}

  of(uri: string): FileFact | undefined {
    const answer = this.files.get(uri);
    return answer?.kind === 'unknown' ? undefined : answer;
  }

  /** True where the host was asked, whatever it answered. */
  isAsked(uri: string): boolean {
    return this.files.has(uri);
  }

  isListed(folder: string): boolean {
    return this.folders.has(folder);
  }

  /** The names of the files in the folder where this one belongs; none for a folder that can't be listed. */
  namesBeside(uri: string): readonly string[] | undefined {
    return this.folders.get(placeOf(uri))?.names;
  }

  /** What a text file says; null for one that can't be read. */
  textOf(uri: string): string | null | undefined {
    return this.#said(this.texts, uri);
  }

  /** What an image says of itself; null for one that can't be read, or says nothing. */
  imageOf(uri: string): ImageMetadata | null | undefined {
    return this.#said(this.images, uri);
  }

  /** True where a file was read as it is now, whatever came of it. */
  isRead(uri: string): boolean {
    return this.textOf(uri) !== undefined || this.imageOf(uri) !== undefined;
  }

  #said<T>(readings: Readings<T>, uri: string): T | null | undefined {
    const read = readings.get(uri);
    return read && same(read.of, this.files.get(uri)) ? read.said : undefined;
  }

  /** Every file that is known to exist. */
  get existing(): readonly string[] {
    return [...this.files].flatMap(([uri, { kind }]) => (kind === 'file' ? [uri] : []));
  }

  /** What was asked and may be different after a change at these places: what is there, what is below, and the folder around. */
  touchedBy(places: readonly string[]): { readonly files: readonly string[]; readonly folders: readonly string[] } {
    if (this.files.size === 0) return { files: [], folders: [] };
    const changed = new Set(places);
    const around = new Set(places.map(parentOf));
    const isIn = (uri: string): boolean => uri !== '' && (changed.has(uri) || isIn(parentOf(uri)));
    return {
      files: [...this.files.keys()].filter(isIn),
      folders: [...this.folders.keys()].filter((uri) => around.has(uri) || isIn(uri)),
    };
  }

  /** Equal stamps mean equal facts of this file; for one that is missing, of its neighbours too. */
  stampOf(uri: string): string {
    const answer = this.files.get(uri);
    if (answer?.kind === 'missing') return `missing ${String(this.folders.get(placeOf(uri))?.version ?? '')}`;
    if (answer?.kind !== 'file') return answer?.kind ?? '';
    const read = `${this.textOf(uri) === undefined ? '' : 't'}${this.imageOf(uri) ? 'i' : ''}`;
    return `${String(answer.mtime)}/${String(answer.size)}${read}`;
  }

  /** The same facts with the news; the very same object where nothing is new. */
  with({ files = new Map(), folders = new Map(), texts = new Map(), images = new Map() }: News): Facts {
    const changedFiles = [...files].filter(([uri, answer]) => !same(answer, this.files.get(uri)));
    const changedFolders = [...folders]
      .map(([uri, names]) => [uri, [...(names ?? [])].sort()] as const)
      .filter(([uri, names]) => names.join('\n') !== this.folders.get(uri)?.names.join('\n'))
      .map(([uri, names]) => [uri, { names, version: hashOf(names) }] as const);
    if (changedFiles.length + changedFolders.length + texts.size + images.size === 0) return this;
    return new Facts(
      new Map([...this.files, ...changedFiles]),
      new Map([...this.folders, ...changedFolders]),
      new Map([...this.texts, ...texts]),
      new Map([...this.images, ...images]),
    );
  }
}

function same(a: Answer, b: Answer | undefined): boolean {
  if (a.kind !== 'file' || b?.kind !== 'file') return a.kind === b?.kind;
  return a.mtime === b.mtime && a.size === b.size;
}

/** The folder of a file. Asked for at every stamp, so it is cut off as text; the root of a file system keeps its slash. */
export function placeOf(uri: string): string {
  const folder = parentOf(uri);
  return /:\/\/[^/]*$/.test(folder) ? `${folder}/` : folder;
}

const parentOf = (uri: string): string => uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
