/**
 * Reads a YAML text as a whole into our own tree with `yaml`, and never throws. A slip (`slips.ts`) is masked by
 * letters of the same length and the text is read again, so that one forgotten quote doesn't silence the rest of the file and no offset
 * moves.
 */
import { isCollection, isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import { shift, span, type Span } from '../../text/span';
import { TreeBuilder } from './build';
import { tooDeepFrom } from './depth';
import { ScalarPlaces, syntaxProblems } from './errors';
import { apostropheSlip, hashtagComment, hashtagInside, hashtagLines, slipsAt, wholeValue, type Slip } from './slips';
import type { YamlDocument, YamlNode, YamlProblem } from './tree';

/** A file with more slips than this is no YAML at all. */
const SLIP_LIMIT = 500;
/** Errors of one reading in which slips are looked for: each line has its own, and a second reading is dear. */
const ERROR_LIMIT = 100;
/** Characters that may be read in search of slips; a file that is large and wrong is read only a few times. */
const WORK_LIMIT = 600_000;

/** The YAML in the part of `text` in `part`, which `source` is with line ends that `yaml` knows. */
export function parseWhole(text: string, part: Span, source: string): YamlDocument {
  const deep = tooDeepFrom(source);
  if (deep !== undefined) return unreadable(text, part, deep);
  const slips: Slip[] = [];
  let masked = source;
  for (let work = source.length; ; work += source.length) {
    const document = read(masked);
    const more = slips.length < SLIP_LIMIT && work <= WORK_LIMIT;
    const found = more ? newSlips(document, masked, slips).slice(0, SLIP_LIMIT - slips.length) : [];
    if (found.length === 0) return finish({ text, part, source: masked, document, slips });
    slips.push(...found);
    masked = mask(masked, found);
  }
}

/** Nobody asks for the stack of an error in a text, and a file with a hundred thousand errors would spend seconds on them. */
function read(source: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parsed(source);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function parsed(source: string): Document.Parsed {
  return parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
    // It prints nothing at this level, but with 'silent' it wouldn't tell of a second document.
    logLevel: 'error',
    strict: true,
    // Duplicates are found while the tree is built, with both places.
    uniqueKeys: false,
  });
}

function unreadable(text: string, part: Span, from: number): YamlDocument {
  const at = span(part.start + from, Math.min(part.start + from + 1, part.end));
  return { text, span: part, root: null, problems: [{ kind: 'syntax', span: at, reason: 'TOO_DEEP' }], broken: true };
}

function mask(source: string, slips: readonly Slip[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span: gone } of slips.toSorted((a, b) => a.span.start - b.span.start)) {
    if (gone.start < at) continue;
    pieces.push(source.slice(at, gone.start), 'x'.repeat(gone.end - gone.start));
    at = gone.end;
  }
  return pieces.join('') + source.slice(at);
}

function newSlips(document: Document.Parsed, source: string, known: readonly Slip[]): Slip[] {
  const fresh = new Map<number, Slip>();
  const taken = new Set(known.map((slip) => slip.span.start));
  const add = (slip: Slip | undefined) => {
    if (slip && slip.span.end > slip.span.start && !taken.has(slip.span.start)) fresh.set(slip.span.start, slip);
  };
  const { errors } = document;
  if (errors.length > 0) add(apostropheSlip(source));
  for (const error of fresh.size > 0 ? [] : errors.slice(0, ERROR_LIMIT)) {
    for (const slip of slipsAt(source, error.pos[0])) add(slip);
    if (fresh.size === 0 && error.code === 'BAD_INDENT')
      for (const slip of slipsBefore(source, error.pos[0])) add(slip);
  }
  if (errors.length === 0 && /[#*&!]/.test(source)) for (const slip of silentSlips(document, source)) add(slip);
  if (errors.length === 0 && /\{[^}]*,/.test(source)) for (const slip of commaSlips(document, source)) add(slip);
  return [...fresh.values()];
}

/** A flow list swallowed by `#` ends in an error on a later line: its own line is the last one before that holds a bracket. */
function slipsBefore(source: string, offset: number): readonly Slip[] {
  const open = Math.max(source.lastIndexOf('[', offset - 1), source.lastIndexOf('{', offset - 1));
  return open < 0 ? [] : slipsAt(source, open);
}

/** Slips that YAML reads without complaint: comments, aliases, anchors and tags where a person meant text. */
function silentSlips(document: Document.Parsed, source: string): Slip[] {
  const found: Slip[] = [];
  const used = new Set<string>();
  const anchors = new Set<string>();
  visit(document, {
    Alias: (_, node, path) => {
      used.add(node.source);
      if (!node.range || anchors.has(node.source)) return;
      const [start, end] = node.range;
      // Between brackets other values follow on the line.
      const inFlow = path.some((above) => isCollection(above) && above.flow === true);
      found.push(inFlow ? { kind: 'needs-quotes', span: span(start, end), mark: '*' } : wholeValue(source, start));
    },
    Value: (_, node) => {
      if (node.anchor) anchors.add(node.anchor);
    },
    // The more exact visitor is the only one that is called.
    Seq: (_, node) => {
      if (node.anchor) anchors.add(node.anchor);
      if (node.flow && node.range) found.push(...hashtagLines(source, node.range[0], node.range[1]));
    },
  });
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !node.range) return;
      const slip = scalarSlip(node, source, used);
      if (slip) found.push(slip);
    },
  });
  return found;
}

/** `{ nl: Snel, en duidelijk, fr: Vite }`: between brackets a comma ends a text, and the rest of it is read as a key without a value. */
function commaSlips(document: Document.Parsed, source: string): Slip[] {
  const found: Slip[] = [];
  visit(document, {
    Map: (_, { flow, items }) => {
      if (!flow) return;
      let start: number | undefined;
      for (const { key, value } of items) {
        if (value !== null) start = isScalar(value) && value.type === 'PLAIN' ? value.range?.[0] : undefined;
        else if (
          start !== undefined &&
          isScalar<string>(key) &&
          key.type === 'PLAIN' &&
          key.range &&
          !isFieldLike(key.value)
        ) {
          const at = span(start, key.range[1]);
          const last = found.at(-1);
          if (last?.span.start === start) found.pop();
          found.push({ kind: 'needs-quotes', span: at, mark: ',' });
        }
      }
    },
  });
  return found.filter(({ span: { start, end } }) => !/[\r\n]/.test(source.slice(start, end)));
}

/** A word that could be the name of a field whose value isn't there yet. */
const isFieldLike = (key: string): boolean => /^[a-z][a-z0-9_]*$/.test(key);

function scalarSlip(node: Scalar, source: string, used: ReadonlySet<string>): Slip | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  if (node.type === 'PLAIN' && start === end && !node.anchor && !node.tag) return hashtagComment(source, start);
  const unusedAnchor = node.anchor !== undefined && !used.has(node.anchor);
  const oddTag = node.tag !== undefined && !node.tag.startsWith('tag:yaml.org');
  if (!unusedAnchor && !oddTag) return node.type === 'PLAIN' ? hashtagInside(source, start, end) : undefined;
  const before = source.lastIndexOf(unusedAnchor ? '&' : '!', start);
  return before < 0 ? undefined : wholeValue(source, before);
}

interface Reading {
  readonly text: string;
  readonly part: Span;
  readonly source: string;
  readonly document: Document.Parsed;
  readonly slips: readonly Slip[];
}

function finish(reading: Reading): YamlDocument {
  const { text, part, document } = reading;
  // Nobody asks where the scalars are of a text in which nothing is wrong.
  const scalars = new ScalarPlaces(reading.slips.length + document.errors.length > 0 ? document : null);
  const slips = reading.slips.map((slip) => ({ ...slip, span: shift(scalars.whole(slip.span), part.start) }));
  const problems: YamlProblem[] = [...slips, ...syntaxProblems(document, reading.source, part.start, scalars)];
  const builder = new TreeBuilder(
    document,
    reading.source,
    part.start,
    slips.map((slip) => slip.span),
    problems,
  );
  const root = document.contents === null ? null : builder.build(document.contents);
  const broken = problems.some((p) => p.kind === 'syntax' || p.kind === 'tab' || p.kind === 'alias-limit');
  problems.sort((a, b) => a.span.start - b.span.start);
  return { text, span: part, root: isNothing(root) ? null : root, problems, broken };
}

const isNothing = (node: YamlNode | null) => node?.kind === 'scalar' && node.empty && node.span.start === node.span.end;
