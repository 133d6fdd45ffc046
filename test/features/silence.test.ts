// “Silence here, with a reason”: the comment stands where it works, in the notation of that place.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/analysis/finding';
import { silenceActions } from '../../server/src/features/silence';
import { kindOf } from '../../server/src/workspace/files/file';
import { applyEdits } from '../../server/src/text/edit';
import { openWorkspace } from '../kit/judge';
import { uriOf } from '../kit/memory-host';
import { readPage } from '../kit/page';

type Files = Readonly<Record<string, string>>;

/** What can be done about one finding, and the file after it. */
function silenced(files: Files, name: string, finding: Finding) {
  const { service } = openWorkspace(files);
  const file = service.file(uriOf(name));
  assert.ok(file);
  const request = { snapshot: service.snapshot, file, locale: 'nl' as const, findings: () => [finding] };
  const [action] = silenceActions(request, finding.span);
  return { title: action?.title, text: action && applyEdits(file.text, action.fix.edits) };
}

function after(files: Files, name: string, rule: string): { title: string | undefined; text: string | undefined } {
  const finding = openWorkspace(files)
    .findings(name)
    .find((one) => one.rule === rule);
  assert.ok(finding, `${rule} says nothing.`);
  return silenced(files, name, finding);
}

const count = (findings: readonly Finding[], { rule, messageId }: Finding): number =>
  findings.filter((one) => one.rule === rule && one.messageId === messageId).length;

/** The files of the bad examples on all rule pages, one by one. */
function* badExamples() {
  const pages = readdirSync('test/rules', { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  for (const page of pages.filter((one) => one.endsWith('.md'))) {
    const cases = readPage(readFileSync(`test/rules/${page}`, 'utf8')).filter(({ title }) => title.startsWith('Bad'));
    for (const { files, today } of cases) {
      const ours = Object.keys(files).filter((one) => kindOf(uriOf(one)) !== null);
      for (const name of ours) yield { page, files, today, name };
    }
  }
}

describe('Silencing a finding', () => {
  it('writes a comment above the line of a text', () => {
    const long = 'Vanaf maandag is het loket open tot 20 uur. '.repeat(8).trim();
    const { title, text } = after(
      { 'a.nl.post.md': `---\naccounts: [x-nl]\n---\nKom langs.\n\n${long}\n` },
      'a.nl.post.md',
      'post/too-long',
    );
    assert.equal(title, 'Zet ‘post/too-long’ hier uit, met een reden');
    assert.equal(
      text,
      `---\naccounts: [x-nl]\n---\nKom langs.\n\n<!-- smpolicy-ignore post/too-long: [reden] -->\n${long}\n`,
    );
  });

  it('writes a comment of YAML in front matter and policies, as far in as its line, with its line ends', () => {
    const policy = 'schema_version: 1\r\norganisation:\r\n  id: voorbeeld\r\n  name: Voorbeeld\r\n  dossier: 12\r\n';
    assert.equal(
      after({ 'smpolicy.yaml': policy }, 'smpolicy.yaml', 'policy/unknown-key').text,
      policy.replace('  dossier', '  # smpolicy-ignore policy/unknown-key: [reason]\r\n  dossier'),
    );
    assert.equal(
      after(
        { 'a.fr.post.md': '---\ndossier: 12\naccounts: [x-fr]\n---\nBonjour.\n' },
        'a.fr.post.md',
        'post/unknown-key',
      ).text,
      '---\n# smpolicy-ignore post/unknown-key: [raison]\ndossier: 12\naccounts: [x-fr]\n---\nBonjour.\n',
    );
  });

  it('is for the file where no line above can reach the finding', () => {
    const [bad] = readPage(readFileSync('test/rules/calendar/not-planned.md', 'utf8'));
    const name = Object.keys(bad?.files ?? {}).find((one) => one.endsWith('.post.md')) ?? '';
    const { title, text } = after(bad?.files ?? {}, name, 'calendar/not-planned');
    assert.equal(title, 'Zet ‘calendar/not-planned’ in dit bestand uit, met een reden');
    assert.match(text ?? '', /^---\n# smpolicy-ignore-file calendar\/not-planned: \[reden\]\naccounts/);
  });

  it('still asks for the reason, and offers nothing for what hides other things', () => {
    const files = {
      'a.nl.post.md': '---\n# smpolicy-ignore post/unknown-key: [reden]\ndossier: 12\naccounts: [x-nl]\n---\nHallo.\n',
    };
    const found = openWorkspace(files).findings('a.nl.post.md');
    assert.deepEqual(
      found.map(({ rule, fixes }) => [rule, fixes.length]),
      [['suppress/missing-reason', 0]],
    );
    assert.equal(after(files, 'a.nl.post.md', 'suppress/missing-reason').title, undefined);
  });

  it('silences every finding of the bad examples of all rules, and no other', function () {
    this.timeout(120_000);
    let tried = 0;
    for (const { page, files, today, name } of badExamples()) {
      const before = openWorkspace(files, today).findings(name);
      for (const finding of before.filter(({ rule }) => `${rule}.md` === page)) {
        const { text } = silenced(files, name, finding);
        if (text === undefined) continue;
        tried++;
        const left = openWorkspace({ ...files, [name]: text }, today).findings(name);
        assert.ok(count(left, finding) < count(before, finding), `${page}: ${name}\n${text}`);
        const useless = left.filter(({ rule }) => ['suppress/unused', 'suppress/unknown-rule'].includes(rule));
        assert.deepEqual(useless, [], text);
      }
    }
    assert.ok(tried > 150, String(tried));
  });
});
