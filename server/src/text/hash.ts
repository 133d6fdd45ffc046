/** Names for contents: equal values have equal names, on every host and for ever. It knows no file and no post. */
import { sha256 } from '@noble/hashes/sha2.js';

/** The first 128 bits of the SHA-256 of a value as JSON writes it, in base64url: 22 characters. */
export const hashOf = (value: unknown): string =>
  base64url(sha256(new TextEncoder().encode(JSON.stringify(value))).subarray(0, 16));

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const characters = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const used = Math.min(bytes.length - i, 3) + 1;
    for (const character of characters.slice(0, used)) out += ALPHABET.charAt(character);
  }
  return out;
}
