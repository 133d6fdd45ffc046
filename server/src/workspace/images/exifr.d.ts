/** The parts of exifr that are used here: its own types describe the whole library only. */
declare module 'exifr/src/core.mjs' {
  export interface Segments {
    /** The packet as it stands in the file, with whatever the file puts before it. */
    readonly xmp?: string;
    /** By the number of the data set; each byte of a value is one character. */
    readonly iptc?: Readonly<Record<string, string | readonly string[]>>;
  }
  export function parse(bytes: Uint8Array, options: object): Promise<Segments | undefined>;
}
declare module 'exifr/src/file-parsers/*';
declare module 'exifr/src/segment-parsers/*';
