/** The files that posts name, as data: which names are images, videos and so on, and which hold captions. Extensions are lower case. */

export const MEDIA_EXTENSIONS = {
  image: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'tif', 'tiff', 'bmp', 'svg'],
  gif: ['gif'],
  video: ['mp4', 'm4v', 'mov', 'webm', 'avi', 'mkv'],
  audio: ['mp3', 'm4a', 'wav', 'ogg', 'flac'],
  document: ['pdf', 'doc', 'docx', 'odt', 'ppt', 'pptx', 'odp', 'xls', 'xlsx', 'ods'],
} as const;

/** Images that say of themselves who made them, in a way that is read here. */
export const PHOTO_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp'] as const;

export const CAPTION_EXTENSIONS = ['srt', 'vtt'] as const;

const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
const NAMED: ReadonlySet<string> = new Set([...Object.values(MEDIA_EXTENSIONS).flat(), ...CAPTION_EXTENSIONS]);
const PHOTOS: ReadonlySet<string> = new Set(PHOTO_EXTENSIONS);
const CAPTIONS: ReadonlySet<string> = new Set(CAPTION_EXTENSIONS);

/** What a file is by its name; undefined where the name doesn't tell. */
export function mediaTypeOf(name: string): keyof typeof MEDIA_EXTENSIONS | undefined {
  const extension = extensionOf(name);
  const types = Object.keys(MEDIA_EXTENSIONS) as (keyof typeof MEDIA_EXTENSIONS)[];
  return types.find((type) => (MEDIA_EXTENSIONS[type] as readonly string[]).includes(extension));
}

export const isCaptionsName = (name: string): boolean => CAPTIONS.has(extensionOf(name));

export const isPhotoName = (name: string): boolean => PHOTOS.has(extensionOf(name));

/** True for a file that goes with posts: media and captions. */
export const isMediaName = (name: string): boolean => NAMED.has(extensionOf(name));

/** All of them, for whoever watches a folder; cameras write theirs in capitals. */
export const MEDIA_GLOB = `**/*.{${[...NAMED].flatMap((name) => [name, name.toUpperCase()]).join(',')}}`;
