// Makes a picture of the screen small enough for a page: at most 256 colours, which is more than one sees. It reads the PNG files that
// Chromium writes (8 bits a channel, without interlace), and no others.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/** @param {Buffer} png @returns {Buffer} the same picture with a palette. */
export function smallPicture(png) {
  const { width, height, pixels } = decode(png);
  const palette = paletteOf(pixels);
  const indices = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x];
      if (!indices.has(colour)) indices.set(colour, nearest(palette, colour));
      rows[y * (width + 1) + 1 + x] = indices.get(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The colours seen most, of those that differ enough to be told apart. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  if (common.length <= COLOURS) return common;
  const groups = new Set();
  // Four bits of each channel are one group; the commonest colour of a group stands for it.
  const distinct = common.filter((colour) => {
    const group = colour & 0xf0f0f0;
    return !groups.has(group) && groups.add(group);
  });
  const first = distinct.slice(0, COLOURS);
  return [...new Set([...first, ...common])].slice(0, COLOURS);
}

function nearest(palette, colour) {
  const [r, g, b] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [i, one] of palette.entries()) {
    const [r2, g2, b2] = channels(one);
    const distance = (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2;
    if (distance >= least) continue;
    [best, least] = [i, distance];
  }
  return best;
}

/** `pixels` are 0xRRGGBB, row by row; what is transparent is not asked. */
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlace] = png.subarray(24);
  if (depth !== 8 || (type !== 2 && type !== 6) || interlace !== 0) throw new Error('This PNG is of another kind.');
  const bytes = type === 2 ? 3 : 4;
  const rows = inflateSync(dataOf(png));
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(width * bytes);
  for (let y = 0; y < height; y++) {
    const start = y * (width * bytes + 1);
    const row = unfiltered(rows[start], rows.subarray(start + 1, start + 1 + width * bytes), above, bytes);
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * bytes, 3);
    above = row;
  }
  return { width, height, pixels };
}

function dataOf(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const isData = png.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/** The filters of the PNG specification, 9.2. */
function unfiltered(filter, row, above, bytes) {
  for (let i = 0; i < row.length; i++) {
    const left = i < bytes ? 0 : row[i - bytes];
    const aboveLeft = i < bytes ? 0 : above[i - bytes];
    const guesses = [0, left, above[i], (left + above[i]) >> 1, paeth(left, above[i], aboveLeft)];
    row[i] += guesses[filter];
  }
  return row;
}

function paeth(left, above, aboveLeft) {
  const guess = left + above - aboveLeft;
  const [a, b, c] = [left, above, aboveLeft].map((one) => Math.abs(guess - one));
  if (a <= b && a <= c) return left;
  return b <= c ? above : aboveLeft;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
