// A new name everywhere at once: each place in its own syntax, what was published untouched, or one sentence that says why not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from '../../schemas/kinds';
import { renameableAt, renameAt, type FileChange } from '../../server/src/features/rename/rename';
import { isOwn, isReserved } from '../../server/src/features/rename/reserved';
import type { LanguageService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/edit';
import { spanText } from '../../server/src/text/span';
import { namedBy } from '../../server/src/workspace/symbols/find';
import { occurrencesIn } from '../../server/src/workspace/symbols/occurrences';
import type { PolicySymbol } from '../../server/src/workspace/symbols/symbol';
import { definitionsOf } from '../../server/src/workspace/symbols/targets';
import { requestAt } from '../kit/feature';
import { openWorkspace } from '../kit/judge';
import { breathe, changedTexts } from '../kit/places';

type Files = Readonly<Record<string, string>>;

/** The files that a renaming at the mark changes, or the sentence that refuses it. */
async function renamed(files: Files, name: string, locale: Language = 'en'): Promise<string | Files> {
  const answer = (await renameAt({ ...requestAt(files, locale), breathe }, name)) ?? [];
  return 'refused' in answer ? answer.refused : changedTexts(answer);
}

const HEAD = 'schema_version: 1\norganisation: { id: voorbeeld, name: Voorbeeld, level: federal }\n';
const POLICY = `${HEAD}roles:
  - { id: redactie, name: Redactie }
accounts:
  - { id: x-nl, platform: x, languages: [nl], managers: ["redactie"] }
events:
  - id: rivierendag
    name: Rivierendag
    start: 2027-03-20
    hashtags: { nl: '#Rivierendag27', fr: JourneeRivieres27 }
`;
const policy = (from: string, to: string): Files => ({ 'smpolicy.yaml': POLICY.replace(from, to) });

describe('Renaming an id', () => {
  it('changes lists and maps, block and flow, keys and values, each in its own quotes', async () => {
    const post = (id: string) =>
      `---\naccounts:\n  - ${id} # het enige\n  - '${id}'\npublished: { "${id}": https://x.com/1 }\n---\nHallo.\n\n## ${id}\n\nDag.\n`;
    assert.deepEqual(
      await renamed({ ...policy('id: x-nl', 'id: x▮-nl'), 'a.nl.post.md': post('x-nl') }, 'x-voorbeeld'),
      {
        'smpolicy.yaml': POLICY.replace('x-nl', 'x-voorbeeld'),
        'a.nl.post.md': post('x-voorbeeld'),
      },
    );
  });

  it('begins anywhere: in the front matter, at the heading of a variant', async () => {
    for (const at of ['accounts: [x▮-nl]\n---\nHallo.\n\n## x-nl\n', 'accounts: [x-nl]\n---\nHallo.\n\n## x▮-nl\n']) {
      const changed = await renamed({ 'smpolicy.yaml': POLICY, 'a.nl.post.md': `---\n${at}\nDag.\n` }, 'x-twee');
      assert.deepEqual(changed, {
        'smpolicy.yaml': POLICY.replace('x-nl', 'x-twee'),
        'a.nl.post.md': '---\naccounts: [x-twee]\n---\nHallo.\n\n## x-twee\n\nDag.\n',
      });
    }
  });

  it('leaves a heading that is text, and a word in the text', async () => {
    const other = '---\naccounts: [fb]\n---\nOver x-nl.\n\n## x-nl\n';
    const changed = await renamed({ ...policy('id: x-nl', 'id: x▮-nl'), 'a.nl.post.md': other }, 'x-twee');
    assert.deepEqual(Object.keys(changed), ['smpolicy.yaml']);
  });

  it('sets quotes where YAML would read something else', async () => {
    const changed = await renamed(
      { ...policy('id: redactie', 'id: redac▮tie'), 'a.nl.post.md': '---\nauthor: redactie/An\n---\n' },
      'no',
    );
    assert.deepEqual(changed, {
      'smpolicy.yaml': POLICY.replace('id: redactie', 'id: "no"').replace('"redactie"', '"no"'),
      'a.nl.post.md': '---\nauthor: no/An\n---\n',
    });
  });

  it('rewrites a scalar that is written with escapes, in its quotes', async () => {
    const files = {
      ...policy('id: redactie', 'id: redac▮tie'),
      'a.nl.post.md': '---\nauthor: "redactie/\\u0041n"\n---\n',
    };
    assert.equal(((await renamed(files, 'team')) as Files)['a.nl.post.md'], '---\nauthor: "team/An"\n---\n');
  });

  it('changes a word with an anchor once, and no alias', async () => {
    const own = (role: string, at: string) =>
      `${HEAD}roles: [{ id: &wie ${role}, name: Redactie }]\npolicy: { owner: *wie }\nresponse: { rota: [{ who: ${at} }] }\n`;
    assert.deepEqual(await renamed({ 'smpolicy.yaml': own('redactie', 'redac▮tie') }, 'team'), {
      'smpolicy.yaml': own('team', 'team'),
    });
  });

  it('keeps CRLF, a byte order mark and comments', async () => {
    const post = (id: string) => `\uFEFF---\r\naccounts: [${id}] # x-nl is ons kanaal\r\n---\r\nHallo.\r\n`;
    const changed = await renamed({ ...policy('id: x-nl', 'id: x▮-nl'), 'a.nl.post.md': post('x-nl') }, 'x-twee');
    assert.equal((changed as Files)['a.nl.post.md'], post('x-twee'));
  });

  it('follows in published posts, whose account must still be found', async () => {
    const post = (id: string) => `---\naccounts: [${id}]\nstatus: published\n---\nHallo.\n\n## ${id}\n\nDag.\n`;
    const changed = await renamed({ ...policy('id: x-nl', 'id: x▮-nl'), 'a.nl.post.md': post('x-nl') }, 'x-twee');
    assert.equal((changed as Files)['a.nl.post.md'], post('x-twee'));
  });

  it('goes through a base to all policies over it', async () => {
    const over = (role: string) =>
      `schema_version: 1\nextends: ../basis.smpolicy.yaml\norganisation: { id: a, name: A, level: local }\npolicy: { owner: ${role} }\n`;
    const base = (role: string) => `schema_version: 1\nfragment: true\nroles: [{ id: ${role}, name: Team }]\n`;
    const files = {
      'smpolicy.yaml': 'none',
      'basis.smpolicy.yaml': base('team'),
      'een/smpolicy.yaml': over('te▮am'),
      'twee/smpolicy.yaml': over('team'),
    };
    assert.deepEqual(await renamed(files, 'ploeg'), {
      'basis.smpolicy.yaml': base('ploeg'),
      'een/smpolicy.yaml': over('ploeg'),
      'twee/smpolicy.yaml': over('ploeg'),
    });
  });
});

describe('Renaming a hashtag', () => {
  const post = (tag: string, status = 'draft') =>
    `---\nstatus: ${status}\nhashtags: [${tag}, "#${tag}"]\nfirst_comment: Meer met #${tag}\n---\nTot op #${tag}, #Water.\n<!-- #Rivierendag27 -->\n`;
  const at = policy("'#Rivieren", "'#Rivieren▮");

  it('writes it with or without its sign, as it stood, and as it was typed', async () => {
    const files = { ...at, 'a.nl.post.md': post('Rivierendag27') };
    for (const typed of ['DagVanDeRivieren27', '#DagVanDeRivieren27']) {
      assert.deepEqual(await renamed(files, typed), {
        'smpolicy.yaml': POLICY.replace('#Rivierendag27', '#DagVanDeRivieren27'),
        'a.nl.post.md': post('DagVanDeRivieren27'),
      });
    }
  });

  it('keeps small letters and capitals where somebody wrote the whole tag so', async () => {
    const body = '#rivierendag27 #RIVIERENDAG27 #RivierenDag27\n';
    const changed = (await renamed({ ...at, 'a.nl.post.md': body }, 'Waterdag')) as Files;
    assert.equal(changed['a.nl.post.md'], '#waterdag #WATERDAG #Waterdag\n');
  });

  it('may change nothing but capitals', async () => {
    const changed = (await renamed({ ...at, 'a.nl.post.md': post('Rivierendag27') }, 'RivierenDag27')) as Files;
    assert.equal(changed['a.nl.post.md'], post('RivierenDag27'));
  });

  it('leaves what was published, in the text and in the fields', async () => {
    for (const status of ['published', 'withdrawn']) {
      const changed = await renamed({ ...at, 'a.nl.post.md': post('Rivierendag27', status) }, 'Waterdag');
      assert.deepEqual(Object.keys(changed), ['smpolicy.yaml']);
    }
  });

  it('tells apart what follows by itself and what a person looks at', async () => {
    const groups = async (status: string) => {
      const files = { ...at, 'a.nl.post.md': post('Rivierendag27', status) };
      const answer = (await renameAt({ ...requestAt(files), breathe }, 'Waterdag')) as readonly FileChange[];
      return answer.flatMap(({ edits }) => edits.map(({ group }) => group));
    };
    assert.deepEqual(await groups('draft'), ['policy', 'front-matter', 'front-matter', 'text', 'text']);
    assert.deepEqual((await groups('scheduled')).slice(3), ['approved-text', 'approved-text']);
  });

  it('needs no policy', async () => {
    const files = { 'smpolicy.yaml': 'none', 'a.nl.post.md': 'Zie #Wa▮ter.\n', 'b.nl.post.md': 'Ook #water.\n' };
    assert.deepEqual(await renamed(files, 'Rivier'), {
      'a.nl.post.md': 'Zie #Rivier.\n',
      'b.nl.post.md': 'Ook #rivier.\n',
    });
  });
});

describe('What is offered to be renamed', () => {
  const offered = async (files: Files): Promise<string | undefined> => {
    const request = requestAt(files);
    const answer = await renameableAt({ ...request, breathe });
    if (!answer || 'refused' in answer) return answer?.refused;
    assert.equal(spanText(request.file.text, answer.span), answer.name);
    return answer.name;
  };

  it('is the name without quotes and sign', async () => {
    assert.equal(await offered(policy("'#Rivieren", "'▮#Rivieren")), undefined);
    assert.equal(await offered(policy("'#Rivieren", "'#▮Rivieren")), 'Rivierendag27');
    assert.equal(await offered(policy('["redactie"]', '["▮redactie"]')), 'redactie');
  });

  it('is nothing in running text', async () => {
    assert.equal(await offered({ 'smpolicy.yaml': POLICY, 'a.nl.post.md': 'Hal▮lo.\n' }), undefined);
  });
});

describe('A renaming is refused', () => {
  const cases: readonly (readonly [title: string, files: Files, name: string, sentence: RegExp])[] = [
    [
      'to a name that is taken',
      policy('id: x-nl', 'id: x▮-nl'),
      'x-nl2',
      /^‘x-nl2’ exists already: smpolicy\.yaml, line \d+\./,
    ],
    [
      'to a hashtag that posts use',
      { ...policy("'#Riv", "'#▮Riv"), 'a.nl.post.md': 'Zie #Water.\n' },
      'water',
      /^‘water’ exists already: a\.nl\.post\.md, line 1\./,
    ],
    ['to no id', policy('id: x-nl', 'id: x▮-nl'), 'X NL', /^‘X NL’ can’t be an id\. Use small letters/],
    ['to nothing', policy('id: x-nl', 'id: x▮-nl'), ' ', /can’t be an id/],
    ['to no hashtag', policy("'#Riv", "'#▮Riv"), 'Dag van de rivieren', /can’t be a hashtag\. Use letters/],
    ['to a task', policy('id: redactie', 'id: ▮redactie'), 'publish', /^‘publish’ is a fixed name of SM Policy\./],
    [
      'of what the product brings',
      { 'smpolicy.yaml': POLICY, 'a.nl.post.md': '---\nreply: { template: prai▮se }\n---\n' },
      'lof',
      /^‘praise’ is a fixed name/,
    ],
    [
      'of what no policy defines',
      { 'smpolicy.yaml': POLICY, 'a.nl.post.md': '---\nevent: markt▮dag\n---\n' },
      'markt',
      /^No policy defines ‘marktdag’\./,
    ],
    [
      'of a name on a platform',
      { 'smpolicy.yaml': POLICY, 'a.nl.post.md': 'Dank u, @Wa▮ter.\n' },
      'Vuur',
      /^‘Water’ is the name of an account/,
    ],
    [
      'of a path',
      { 'smpolicy.yaml': POLICY, 'a.nl.post.md': '---\nmedia: [fo▮to.jpg]\n---\n' },
      'x',
      /^Give the file its new name in the explorer\./,
    ],
    [
      'while a policy can’t be read',
      { ...policy('id: x-nl', 'id: x▮-nl'), 'a.nl.post.md': '---\naccounts: [x-nl\n  "x\n---\nHallo.\n' },
      'x-twee',
      /^a\.nl\.post\.md can’t be read/,
    ],
    [
      'of an account that posts have by their folder',
      { ...policy('id: x-nl', 'id: x▮-nl'), 'x-nl/a.nl.post.md': 'Hallo.\n' },
      'x-twee',
      /^The posts in the folder ‘x-nl’/,
    ],
  ];
  for (const [title, files, name, sentence] of cases) {
    it(title, async () => {
      const taken = {
        ...files,
        'smpolicy.yaml': (files['smpolicy.yaml'] ?? '').replace('events:', '  - { id: x-nl2, platform: x }\nevents:'),
      };
      assert.match(String(await renamed(taken, name)), sentence);
    });
  }

  it('to the word of a heading that would become a variant', async () => {
    const files = {
      ...policy('id: x-nl', 'id: x▮-nl'),
      'a.nl.post.md': '---\naccounts: [x-nl]\n---\nHallo.\n\n## praktisch\n\nDag.\n',
    };
    assert.match(String(await renamed(files, 'praktisch')), /^‘praktisch’ exists already: a\.nl\.post\.md/);
  });

  it('in the reader’s language', async () => {
    const said = await Promise.all(LANGUAGES.map((locale) => renamed(policy('id: x-nl', 'id: x▮-nl'), 'X', locale)));
    assert.equal(new Set(said.map(String)).size, LANGUAGES.length);
  });

  it('but not because of a post that can’t be read and says nothing of it', async () => {
    const files = { ...policy('id: x-nl', 'id: x▮-nl'), 'a.nl.post.md': '---\naccounts: [fb\n  "x\n---\nHallo.\n' };
    assert.deepEqual(Object.keys(await renamed(files, 'x-twee')), ['smpolicy.yaml']);
  });
});

const EXAMPLES = 'examples';

/** The texts of ours; of other files it is enough that they are there. */
const examples = (): Files =>
  Object.fromEntries(
    readdirSync(EXAMPLES, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .map((name) => [name, /\.(?:yaml|post\.md)$/.test(name) ? readFileSync(path.join(EXAMPLES, name), 'utf8') : '-']),
  );

interface Renameable {
  readonly symbol: PolicySymbol;
  /** As the definition spells it, else as the first place. */
  readonly name: string;
}

/** Everything that has a name of its own in these files. */
function namesIn({ snapshot }: LanguageService): readonly Renameable[] {
  const found = new Map<string, Renameable>();
  for (const file of snapshot.files.values()) {
    for (const one of occurrencesIn(file)) {
      const { symbol } = namedBy(snapshot, file, one) ?? {};
      if (!symbol || ['file', 'rule', 'handle'].includes(symbol.kind)) continue;
      const key = `${symbol.kind} ${symbol.id} ${symbol.policy?.file.uri ?? ''}`;
      if (!found.has(key) || one.role === 'definition') found.set(key, { symbol, name: spanText(file.text, one.span) });
    }
  }
  return [...found.values()];
}

const mayBeRenamed = ({ snapshot }: LanguageService, { symbol }: Renameable): boolean =>
  !isOwn(symbol) &&
  // There is no way back to a name that the product has taken.
  !isReserved(symbol.kind, symbol.id) &&
  (symbol.kind === 'hashtag' || definitionsOf(snapshot, symbol).length > 0);

const newNameOf = ({ symbol }: Renameable, i: number): string =>
  symbol.kind === 'hashtag' ? `NieuweNaam${String(i)}` : `nieuwe-naam.${String(i)}`;

/** Renames what goes by a name under a policy, wherever it stands first. */
async function rename(service: LanguageService, { symbol }: Renameable, from: string, to: string): Promise<void> {
  const { snapshot } = service;
  const id = symbol.kind === 'hashtag' ? from.toLowerCase() : from;
  for (const file of snapshot.files.values()) {
    const place = occurrencesIn(file).find((one) => {
      const named = one.id === id ? namedBy(snapshot, file, one)?.symbol : undefined;
      return named?.kind === symbol.kind && named.policy?.file.uri === symbol.policy?.file.uri;
    });
    if (!place) continue;
    const request = { snapshot, file, offset: place.span.start, locale: 'en', breathe } as const;
    const answer = (await renameAt(request, to)) ?? [];
    assert.ok(!('refused' in answer), 'refused' in answer ? answer.refused : '');
    for (const { file: changed, edits } of answer) service.edit(changed.uri, applyEdits(changed.text, edits));
    return;
  }
  assert.fail(`There is no ${symbol.kind} ${from}.`);
}

const textsOf = ({ snapshot }: LanguageService): Files =>
  Object.fromEntries([...snapshot.files].map(([uri, { text }]) => [uri, text]));

describe('Renaming everything in turn', function () {
  this.timeout(120_000);

  const workspaces: readonly (readonly [title: string, files: Files, least: number])[] = [
    ['in the examples', { 'smpolicy.yaml': 'none', ...examples() }, 150],
    [
      'in the policy of the tests',
      { 'a.nl.post.md': '---\naccounts: [x-nl]\nevent: open-dag\n---\nTot op #OpenDag.\n' },
      15,
    ],
  ];
  for (const [title, files, least] of workspaces) {
    it(`brings no finding, and the way back leaves every byte, ${title}`, async () => {
      const { service } = await openWorkspace(files, '2027-03-01').known();
      const counts = () =>
        [...service.snapshot.files.keys()].map((uri) => [uri, service.diagnose(uri).findings.length]);
      const before = textsOf(service);
      const found = counts();
      const names = namesIn(service).filter((one) => mayBeRenamed(service, one));
      assert.ok(names.length >= least, String(names.length));
      for (const [i, one] of names.entries()) await rename(service, one, one.name, newNameOf(one, i));
      const grown = counts().filter(([, n = 0], i) => n > (found[i]?.[1] ?? 0));
      assert.deepEqual(grown, []);
      for (const [i, one] of names.entries()) await rename(service, one, newNameOf(one, i), one.name);
      assert.deepEqual(textsOf(service), before);
    });
  }
});
