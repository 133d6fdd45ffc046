/** The policies that come with the product, as files like any other. They are read from the bundle, never from a disk. */
import { SourceFile } from '../files/file';
import { PRESET_TEXTS } from './presets.generated';

/** Where the editor finds the text of a preset. */
const FOLDER = 'smpolicy-docs:/presets/';

const made = new Map<string, SourceFile>();

export const isPreset = (path: string): boolean => path.startsWith('smpolicy:');

/** The preset of a name such as `smpolicy:federal-be`; undefined where there is none. */
export function presetNamed(name: string): SourceFile | undefined {
  const text = PRESET_TEXTS[name];
  if (text === undefined) return undefined;
  const uri = presetUri(name);
  // Its text never changes, so its name is its version.
  const known = made.get(name) ?? new SourceFile(uri, 'policy', text, false, uri);
  made.set(name, known);
  return known;
}

export const presetUri = (name: string): string => `${FOLDER}${name.slice('smpolicy:'.length)}.smpolicy.yaml`;

/** The name under which a file of a policy's chain is known to its readers, if it is a preset. */
export const presetNameOf = (uri: string): string | undefined =>
  uri.startsWith(FOLDER) ? `smpolicy:${uri.slice(FOLDER.length).replace(/\.smpolicy\.yaml$/, '')}` : undefined;
