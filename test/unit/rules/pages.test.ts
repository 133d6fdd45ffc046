// Every page of test/rules/ is a test: each case's findings, and for each fix that it is minimal, final and idempotent.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../server/src/analysis/finding';
import { RULES } from '../../../server/src/rules/registry.generated';
import { applyEdits } from '../../../server/src/text/edit';
import { messageText } from '../../../server/src/messages/catalogue';
import type { Language } from '../../../schemas/kinds';
import { kindOf } from '../../../server/src/workspace/files/file';
import type { Fix } from '../../../server/src/rules/define';
import type { Edit } from '../../../server/src/text/edit';
import { uriOf } from '../../kit/memory-host';
import { openWorkspace, type Opened } from '../../kit/judge';
import { photo } from '../../kit/images';
import { readPage, type Case, type Expectation } from '../../kit/page';

const folder = 'test/rules';
/** `npm run test:unit -- test/rules/post/` asks for some pages only. */
const wantedPages = (process.env['SMPOLICY_TEST_PAGES'] ?? '')
  .split(path.delimiter)
  .filter(Boolean)
  .map((page) => page.replaceAll('\\', '/'));
const pages = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => wantedPages.length === 0 || wantedPages.some((page) => `${folder}/${name}`.startsWith(page)));

for (const name of pages) {
  const rule = name.slice(0, -'.md'.length);
  describe(rule, () => {
    for (const one of readPage(readFileSync(path.join(folder, name), 'utf8'))) {
      it(one.title, async () => {
        await findingsAreAsMarked(rule, one);
        await fixesDoAsShown(rule, one);
        await everyFixHolds(rule, one);
        await lineEndsChangeNothing(rule, one);
      });
      it(`${one.title}: every beginning of it survives`, () => prefixesSurvive(one));
    }
  });
}

/** The files of a case, as they are or changed; what else there is, is known where the case says so. */
async function open({ files, today, alsoThere, photos }: Case, changed = files): Promise<Opened> {
  const others = [
    ...alsoThere.map((name) => [name, 'x'] as const),
    ...Object.entries(photos).map(([name, said]) => [name, photo(name, said)] as const),
  ];
  const opened = openWorkspace({ ...changed, ...Object.fromEntries(others) }, today);
  const tells = others.length > 0 || Object.keys(files).some((name) => !isOurs(name));
  return tells ? opened.known() : opened;
}

const isOurs = (name: string): boolean => kindOf(`file:///${name}`) !== null;

const asksMore = new Set(RULES.filter(({ moment }) => moment === 'completeness').map(({ id }) => id));

const show = (rule: string, text: string, finding: Finding) => {
  const lineEnd = text.slice(finding.span.start).search(/\r?\n/);
  const toLineEnd = lineEnd < 0 ? text.length - finding.span.start : lineEnd;
  const length = Math.max(1, Math.min(finding.span.end - finding.span.start, toLineEnd));
  return `${String(finding.span.start)}+${String(length)} ${finding.severity} ${finding.rule}`;
};
const wanted = ({ start, length, severity, rule }: Expectation) =>
  `${String(start)}+${String(length)} ${severity} ${rule}`;

/**
 * In a good example no rule at all may speak, but for those that ask a policy to be complete: an example is short. Elsewhere a page
 * answers for its own rule and for what it marks.
 */
async function findingsAreAsMarked(rule: string, one: Case): Promise<void> {
  const opened = await open(one);
  for (const [file, text] of Object.entries(one.files)) {
    if (text.trim() === 'none') continue;
    const marked = one.expected.filter((e) => e.path === file);
    const rules = new Set([rule, ...marked.map((e) => e.rule)]);
    const found = opened
      .findings(file)
      .filter((f) => rules.has(f.rule) || (one.title.startsWith('Good') && !asksMore.has(f.rule)));
    assert.deepEqual(
      found.map((f) => show(rule, text, f)),
      marked.map(wanted),
      `${file}\n${text}`,
    );
    for (const [i, { message }] of marked.entries()) if (message) assert.equal(found[i]?.messageId, message);
  }
  assert.deepEqual(opened.host.logged, []);
  const first = Object.keys(one.files)
    .flatMap((file) => opened.findings(file))
    .find((f) => f.rule === rule);
  for (const { locale, text } of one.messages) {
    assert.ok(first, 'There is no finding whose message could be compared.');
    assert.equal(messageText(locale as Language, first.rule, first.messageId, first.data), text);
  }
}

async function fixesDoAsShown(rule: string, one: Case): Promise<void> {
  const opened = await open(one);
  const fixes = Object.keys(one.files)
    .flatMap((file) => opened.findings(file))
    .filter((f) => f.rule === rule)
    .flatMap(({ file, fixes }) => fixes.map((fix) => ({ file, fix })));
  for (const { fix: id, path: file, text } of one.after) {
    const changes = fixes
      .filter(({ fix }) => fix.id === id)
      .map((found) => changeOf(found, uriOf(file)))
      .filter((change) => change !== undefined);
    assert.ok(changes[0], `No fix ${id} of ${file}; there are: ${fixes.map(({ fix }) => fix.id).join(', ')}`);
    assert.equal(typeof changes[0] === 'string' ? changes[0] : applyEdits(one.files[file] ?? '', changes[0]), text);
  }
}

/** What a fix makes of a file: its text where the file is new. */
function changeOf({ file, fix }: { file: string; fix: Fix }, uri: string): string | readonly Edit[] | undefined {
  if (fix.creates?.uri === uri) return fix.creates.text;
  return file === uri ? fix.edits : fix.elsewhere?.find((other) => other.uri === uri)?.edits;
}

/** Fixes that only lead somewhere. */
const SIGNS = new Set(['go-to', 'show', 'open']);

/** The finding is gone after its fix. */
async function everyFixHolds(rule: string, one: Case): Promise<void> {
  for (const [file, text] of Object.entries(one.files)) {
    if (text.trim() === 'none') continue;
    const found = (await open(one)).findings(file).filter((f) => f.rule === rule);
    const fixes = found.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
    for (const { finding, fix } of fixes.filter(({ fix: { id } }) => !SIGNS.has(id))) {
      const made = fix.creates ? { [fix.creates.uri.slice(uriOf('').length)]: fix.creates.text } : {};
      const changes = fix.edits.length + (fix.elsewhere?.length ?? 0) + Object.keys(made).length;
      assert.ok(changes > 0, `${fix.id} changes nothing.`);
      if (fix.elsewhere) continue;
      const fixed = applyEdits(text, fix.edits);
      const left = (await open(one, { ...one.files, ...made, [file]: fixed })).findings(file);
      const alike = (other: Finding) => other.rule === rule && sameSaying(other, finding);
      assert.ok(left.filter(alike).length < found.filter(alike).length, `${fix.id} leaves its finding:\n${fixed}`);
    }
  }
}

const sameSaying = (a: Finding, b: Finding): boolean =>
  a.messageId === b.messageId && JSON.stringify(a.data) === JSON.stringify(b.data);

/** With CRLF, or a byte order mark, the same is found. */
async function lineEndsChangeNothing(rule: string, one: Case): Promise<void> {
  const ids = async (files: Readonly<Record<string, string>>) => {
    const opened = await open(one, files);
    return Object.keys(files)
      .filter((file) => files[file]?.trim() !== 'none')
      .flatMap((file) => opened.findings(file))
      .filter((f) => f.rule === rule)
      .map((f) => `${f.messageId} ${f.severity}`);
  };
  const change = (by: (text: string) => string) =>
    Object.fromEntries(
      Object.entries(one.files).map(([file, text]) => [file, text.trim() === 'none' ? text : by(text)]),
    );
  const plain = await ids(one.files);
  assert.deepEqual(await ids(change((text) => text.replaceAll('\n', '\r\n'))), plain, 'with CRLF');
  assert.deepEqual(await ids(change((text) => `\uFEFF${text}`)), plain, 'with a byte order mark');
}

async function prefixesSurvive(one: Case): Promise<void> {
  for (const [file, text] of Object.entries(one.files)) {
    const step = Math.max(1, Math.floor(text.length / 12));
    const opened = await open(one);
    for (let end = 0; end < text.length; end += step) {
      opened.service.edit(`file:///workspace/${file}`, text.slice(0, end));
      for (const finding of opened.findings(file)) {
        assert.ok(finding.span.end <= end && finding.span.start <= finding.span.end);
        assert.ok(finding.fixes.length >= 0);
      }
    }
    assert.deepEqual(opened.host.logged, []);
  }
}
