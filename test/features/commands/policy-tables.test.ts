// Tables of the policy: as Markdown in the organisation's language, and back with what no column holds.
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../schemas/kinds';
import { policyTable, policyTables } from '../../../server/src/features/commands/policy-tables';
import { tableToPolicy, type PolicyUpdate } from '../../../server/src/features/commands/table-to-policy';
import { FREQUENCIES, HEADS } from '../../../server/src/features/tables/words.generated';
import { span } from '../../../server/src/text/span';
import { after, commandOn, type Asked } from '../../kit/command';
import { uriOf } from '../../kit/memory-host';

const NAME = 'smpolicy.yaml';
const POLICY = `schema_version: 1
organisation: { id: gemeente, name: Gemeente Voorbeeld, required_languages: [nl] }
strategy:
  kpis: # wat we meten
    # het bereik, elke keer
    - { id: bereik, measure: bereik, target: 50000, frequency: per_event }
    - id: antwoord # binnen de dag
      measure: { nl: antwoorden, fr: réponses }
      unit: percent
      target: 95
      frequency: monthly
      owner: webcare
  swot:
    strengths: [een team, "a | b"]
    weaknesses: weinig video
  benchmark:
    - project: Waterweek
      media: [website, x]
calendar:
  - date: 2027-04-22
    message: Dag van de aarde
    by: redactie
    via: [fb, x-nl]
    post: posts/aarde.nl.post.md
`;

const near = uriOf(NAME);
const asked = (text = POLICY, locale: 'nl' | 'fr' | 'de' | 'en' = 'en') => commandOn({ [NAME]: text }, NAME, locale);
const tableOf = (request: Asked, table: string): string => {
  const made = policyTable(request, near, { table });
  return 'refused' in made ? made.refused : made.text;
};
const put = (request: Asked, text: string, keep = false): PolicyUpdate | { readonly refused: string } =>
  tableToPolicy(request, near, { text, selection: span(0, text.length), copied: true }, keep);
const putIn = (request: Asked, text: string, keep = false): string => {
  const made = put(request, text, keep);
  return after(request, 'refused' in made ? made : made.edits);
};

describe('A table of the policy', () => {
  it('has the heads of the organisation’s language, the names of codes, and a text per language', () => {
    const table = tableOf(asked(), 'kpi');
    assert.match(table, /^\| Wat we meten +\| Eenheid \| Doel +\| Hoe vaak +\| Als we het doel niet halen \| Id +\|\n/);
    assert.match(table, /\| bereik +\| +\| 50000 \| per evenement \| +\| bereik +\|\n/);
    assert.match(table, /\| \[nl\] antwoorden \[fr\] réponses \| percent \| 95 +\| elke maand +\| +\| antwoord \|\n$/);
    assert.equal(
      new Set(
        table
          .trimEnd()
          .split('\n')
          .map((line) => line.length),
      ).size,
      1,
      'bars stand below each other',
    );
  });

  it('numbers the benchmark, names the quadrants, and has a column for what only some rows say', () => {
    assert.match(tableOf(asked(), 'benchmark'), /\| 1\. Waterweek +\| website<br>x \|/);
    assert.match(
      tableOf(asked(), 'swot'),
      /^\| SWOT +\| Helpt ons[^]*\| Intern +\| Sterke punten:<br>een team<br>a \\\| b \| Zwakke punten:<br>weinig video \|/,
    );
    const calendar = tableOf(asked(), 'calendar');
    assert.match(calendar, /^\| Boodschap +\| Wanneer +\| Door wie +\| Via welke media +\| Bericht +\|/);
    assert.match(calendar, /\| fb, x-nl +\| posts\/aarde/);
  });

  it('says what it leaves out', () => {
    const made = policyTable(asked(), near, { table: 'kpi' });
    assert.ok('said' in made);
    assert.equal(made.said, 'KPI table is on the clipboard. This is not in the table, but stays in the policy: owner.');
    assert.equal(made.left, 'This is not in the table, but stays in the policy: owner.');
  });

  it('is the one at the cursor, among those that the policy has', () => {
    const made = policyTables(asked(), near, POLICY.indexOf('weinig video'));
    assert.ok('tables' in made);
    assert.equal(made.here, 'swot');
    assert.deepEqual(
      made.tables.map(({ id }) => id),
      ['swot', 'benchmark', 'kpi', 'calendar'],
    );
    const elsewhere = policyTables(asked(), near, 0);
    assert.ok('tables' in elsewhere);
    assert.equal(elsewhere.here, null);
  });
});

describe('A table put in the policy', () => {
  it('changes the one value that changed, and leaves comments, brackets and other fields', () => {
    const table = tableOf(asked(), 'kpi').replace('50000', '60000').replace('réponses', 'des réponses');
    const made = putIn(asked(), table);
    assert.equal(made, POLICY.replace('50000', '60000').replace('réponses', 'des réponses'));
  });

  it('puts a new row at its place, with an id of its own, and moves others with their comments', () => {
    const [head, rule, first, second] = tableOf(asked(), 'kpi').split('\n');
    const row = '| Vragen: op tijd! | | 90 | jede Woche | wat \\| dan ook | |';
    const made = putIn(asked(), [head, rule, second, row, first].join('\n'));
    assert.match(
      made,
      /kpis: # wat we meten\n {4}# het bereik, elke keer\n {4}- id: antwoord # binnen[^]*owner: webcare\n {4}- id: vragen-op-tijd\n {6}measure: "Vragen: op tijd!"\n {6}target: 90\n {6}frequency: weekly\n {6}corrective_action: wat \| dan ook\n {4}- \{ id: bereik/,
    );
  });

  it('keeps what the table lacks until somebody says otherwise', () => {
    const table = tableOf(asked(), 'kpi').split('\n').slice(0, 3).join('\n');
    const kept = put(asked(), table, true);
    assert.ok('missing' in kept);
    assert.deepEqual([kept.missing, kept.edits], [['[nl] antwoorden [fr] réponses'], []]);
    const gone = putIn(asked(), table);
    assert.equal(gone, POLICY.slice(0, POLICY.indexOf('    - id: antwoord')) + POLICY.slice(POLICY.indexOf('  swot:')));
  });

  it('is read with the heads of every language, and makes the blocks that are not there', () => {
    for (const language of LANGUAGES) {
      const { measure, frequency } = HEADS.kpi;
      const table = `| ${measure[language]} | **${frequency[language]}** |\n|---|:-:|\n| x | ${FREQUENCIES.yearly[language]} |`;
      assert.match(
        putIn(asked('schema_version: 1\r\n'), table),
        /^schema_version: 1\r\nstrategy:\r\n {2}kpis:\r\n {4}- id: x\r\n {6}measure: x\r\n {6}frequency: yearly\r\n$/,
      );
    }
  });

  it('reads a SWOT as the snippet has it, and the time behind a day', () => {
    const swot =
      '| SWOT | Ce qui aide | Ce qui freine |\n|-|-|-|\n| Interne | Forces : a, b | Faiblesses: c |\n| Externe | Opportunités: | Menaces: d<br>e |';
    assert.match(
      putIn(asked('schema_version: 1\n'), swot),
      /swot:\n {4}strengths: \[a, b\]\n {4}weaknesses: c\n {4}threats: \[d, e\]\n$/,
    );
    const calendar = '| Message | When |\n|-|-|\n| Open | 2027-03-01 09:00 |';
    assert.match(
      putIn(asked('schema_version: 1\n'), calendar),
      /- date: 2027-03-01\n {4}time: "09:00"\n {4}message: Open\n$/,
    );
  });

  it('says that nothing is new', () => {
    const made = put(asked(), tableOf(asked(), 'swot'));
    assert.ok('said' in made);
    assert.deepEqual([made.said, made.edits], ['The policy already says what the table says.', []]);
  });
});

describe('A table is refused', () => {
  const refusals: readonly (readonly [string, string, string, RegExp])[] = [
    ['without a table', POLICY, 'geen tabel', /There is no table on the clipboard\. First copy/],
    [
      'with heads of nothing',
      POLICY,
      '| a | b |\n|-|-|\n| 1 | 2 |',
      /not a table of the policy\. Use the headings of: SWOT table/,
    ],
    [
      'with one head too many',
      POLICY,
      '| Message | When | Colour |\n|-|-|-|\n| a | b | c |',
      /‘Colour’ does not fit .*Message, When/,
    ],
    ['with a head twice', POLICY, '| Message | When | when |\n|-|-|-|\n| a | b | c |', /‘when’ .* is there twice/],
    [
      'with a quadrant of nowhere',
      POLICY,
      '| SWOT | Helps us | Holds us back |\n|-|-|-|\n| Inside | a | b |',
      /‘Inside’ .*Helps us/,
    ],
    ['with a bar in a text', POLICY, '| Message | When |\n|-|-|\n| a | b | c |', /Row 1 has more cells .*\\\|/],
    [
      'for a policy that can’t be read',
      'a: [',
      '| Message | When |\n|-|-|\n| a | b |',
      /can’t be read.*smpolicy\.yaml/,
    ],
    [
      'for a block behind a reference',
      'x-l: &k\n  - message: a\ncalendar: *k\n',
      '| Message | When |\n|-|-|\n| a | b |',
      /can’t be changed automatically/,
    ],
    [
      'for an order in which a reference would stand before what it means',
      'calendar:\n  - &a { message: a, date: 2027-03-01 }\n  - { <<: *a, message: b }\n',
      '| Message | When |\n|-|-|\n| b | |\n| a | 2027-03-01 |',
      /can’t be changed automatically/,
    ],
  ];
  for (const [what, policy, table, sentence] of refusals) {
    it(what, () => {
      const made = put(asked(policy), table);
      assert.ok('refused' in made, JSON.stringify(made));
      assert.match(made.refused, sentence);
    });
  }

  it('without a policy, or one that has nothing of it', () => {
    const twice = commandOn(
      { 'a.smpolicy.yaml': 'schema_version: 1\n', 'b.smpolicy.yaml': 'schema_version: 1\n' },
      'notes.md',
    );
    const notes = uriOf('notes.md');
    const none = policyTables(twice, notes, 0);
    assert.ok('refused' in none);
    assert.match(none.refused, /This folder has no policy, or more than one/);
    const table = '| Message | When |\n|-|-|\n| a | b |';
    const nowhere = tableToPolicy(twice, notes, { text: table, selection: span(0, 0), copied: false }, true);
    assert.deepEqual(nowhere, none);
    const empty = policyTables(asked('schema_version: 1\n'), near, 0);
    assert.ok('refused' in empty);
    assert.match(empty.refused, /nothing for: SWOT table, Benchmark table, KPI table/);
    assert.match(tableOf(asked('schema_version: 1\n'), 'swot'), /has nothing for: SWOT table/);
  });
});
