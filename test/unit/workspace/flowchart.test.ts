import assert from 'node:assert/strict';
import { circlesOf, flowchartOf, reachable } from '../../../server/src/workspace/policy/flowchart';
import { uriOf } from '../../kit/memory-host';
import { openWorkspace } from '../../kit/judge';

function chartOf(flowchart: string, base?: string) {
  const { service } = openWorkspace({
    'smpolicy.yaml': `${base === undefined ? '' : 'extends: basis.smpolicy.yaml\n'}flowchart:\n${flowchart}`,
    ...(base === undefined ? {} : { 'basis.smpolicy.yaml': `flowchart:\n${base}` }),
  });
  const file = service.file(uriOf('smpolicy.yaml'));
  const chart = file && flowchartOf(service.snapshot.policies.of(file));
  assert.ok(chart);
  return chart;
}

describe('the reply guide as a graph', () => {
  it('has the options of the last file that states them, and the place of each', () => {
    const chart = chartOf(
      '  nodes: { b: { options: [{ go: close }] } }\n',
      '  start: a\n  nodes: { a: { options: [{ go: b }] }, b: { ask: Echt?, options: [{ go: a }, { go: c }] } }\n',
    );
    assert.equal(chart.start, 'a');
    const ways = (id: string) =>
      chart.steps
        .get(id)
        ?.ways.map(({ to, file, route }) => `${to} ${file.uri.split('/').at(-1) ?? ''} ${route.join('.')}`);
    assert.deepEqual(ways('a'), ['b basis.smpolicy.yaml flowchart.nodes.a.options.0.go']);
    assert.deepEqual(ways('b'), ['close smpolicy.yaml flowchart.nodes.b.options.0.go']);
  });

  it('begins where the built-in one does, unless the policy says otherwise', () => {
    const chart = chartOf('  nodes: { triage: { options: [{ go: eigen }] } }\n');
    assert.equal(chart.start, 'triage');
    assert.ok(reachable(chart).has('eigen'));
    assert.ok(!reachable(chart).has('press'));
  });

  it('finds each circle once, and a chain of thousands of steps without running out of stack', () => {
    const long = Array.from(
      { length: 5000 },
      (_, i) => `    n${String(i)}: { options: [{ go: n${String(i + 1)} }] }\n`,
    ).join('');
    const chart = chartOf(`  start: n0\n  nodes:\n${long}    n5000: { options: [{ go: n4999 }, { go: n5000 }] }\n`);
    assert.deepEqual(
      circlesOf(chart).map(({ path }) => path.join(' ')),
      ['n4999 n5000 n4999', 'n5000 n5000'],
    );
    assert.equal(reachable(chart).size, 5001);
  }).timeout(20_000);

  it('takes names of JavaScript for names', () => {
    const chart = chartOf(
      '  start: constructor\n  nodes: { constructor: { options: [{ go: toString }] } }\n  outcomes: { toString: { title: Klaar } }\n',
    );
    assert.deepEqual([...reachable(chart)], ['constructor', 'toString']);
  });
});
