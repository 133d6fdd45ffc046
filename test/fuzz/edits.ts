/** Random changes of a text: what people type, paste, cut and break, and what no person would. */
import type { Random } from '../kit/random';

/** Whatever means something to YAML, to Markdown, to posts or to Unicode. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '---',
    '\n---\n',
    '- ',
    ': ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>-\n',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!int ',
    '#',
    '@',
    '%',
    '\\',
    '`',
    '<!--',
    '-->',
    '## ',
    '## x-nl\n',
    '<',
    '=',
    '\u0000',
    '\uFEFF',
  ],
  ...[
    '\uD83D',
    '\u{1F97E}',
    'e\u0301',
    '\u200D',
    '\u00A0',
    '\u202E',
    'ß',
    '水',
    '…',
    'null',
    '~',
    'true',
    '0x1F',
    '1e999',
    '-1',
  ],
  ...[
    '2027-03-20',
    '2027-02-30',
    '2027-03-20 25:61',
    'https://voorbeeld.be/x?a=1#b',
    '../../..',
    'file:///etc',
    '%E0%A4%A',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    '__proto__: ',
    'constructor',
    '#Rivierendag27',
    '#rivierendag',
    '@FOD',
  ],
  ...[
    'accounts: [x-nl]\n',
    'status: published\n',
    'status: approved\n',
    'lang: fr\n',
    'policy: ../smpolicy.yaml\n',
    'extends: .\n',
  ],
  ...[
    'hashtags: [a, "#B"]\n',
    'media:\n  - file: a b#%.jpg\n',
    'versions: { fr: a.fr.post.md }\n',
    'rules: { post/too-long: off }\n',
  ],
  ...[
    '<!-- smpolicy-ignore post/too-long: x -->\n',
    '# smpolicy-ignore account/no-mfa: x\n',
    'fragment: true\n',
    'draft: true\n',
  ],
] as const;

type Change = (text: string, random: Random, other: string) => string;

const CHANGES: readonly [Change, ...Change[]] = [
  // A key.
  (text, random) => splice(text, random, 0, String.fromCodePoint(32 + random.number(95))),
  (text, random) => splice(text, random, 0, random.pick(PIECES)),
  (text, random) => splice(text, random, 0, random.pick(PIECES)),
  (text, random) => splice(text, random, 1 + random.number(3), ''),
  (text, random) => splice(text, random, random.number(200), ''),
  // A piece of another file, or of this one.
  (text, random, other) => splice(text, random, 0, pieceOf(other, random)),
  (text, random) => splice(text, random, random.number(20), pieceOf(text, random)),
  // Whole lines: gone, twice, elsewhere, deeper.
  (text, random) => lines(text, (all) => all.splice(random.number(all.length), 1 + random.number(3))),
  (text, random) =>
    lines(text, (all) => all.splice(random.number(all.length), 0, all[random.number(all.length)] ?? '')),
  (text, random) =>
    lines(text, (all) => all.splice(random.number(all.length), 0, ...all.splice(random.number(all.length), 1))),
  (text, random) => lines(text, (all) => indent(all, random.number(all.length), random.oneIn(2))),
  // Cut off.
  (text, random) => text.slice(0, random.number(text.length + 1)),
];

const RARE: readonly [Change, ...Change[]] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('\r', ''),
  (_, __, other) => other,
  () => '',
  (text, random) => splice(text, random, 0, random.pick(PIECES).repeat(500)),
];

export function changed(text: string, random: Random, other: string): string {
  const change = random.oneIn(25) ? random.pick(RARE) : random.pick(CHANGES);
  const after = change(text, random, other);
  // Larger is another test: of time, not of sense.
  return after.length > 40_000 ? after.slice(0, 20_000) : after;
}

function splice(text: string, random: Random, removed: number, put: string): string {
  const at = random.number(text.length + 1);
  return text.slice(0, at) + put + text.slice(at + removed);
}

function pieceOf(text: string, random: Random): string {
  const at = random.number(text.length + 1);
  return text.slice(at, at + random.number(120));
}

function lines(text: string, change: (all: string[]) => void): string {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

function indent(all: string[], at: number, deeper: boolean): void {
  const line = all[at] ?? '';
  all[at] = deeper ? `  ${line}` : line.replace(/^ {1,2}/, '');
}
