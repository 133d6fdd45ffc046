/** Somebody completes a policy: rests on a field to know what it means, and lets a fix put back what is missing. */
import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

const policy = 'policies/service-federal.smpolicy.yaml';

describe('Completing a policy', () => {
  const open = useWorkbench();

  it('tells in a hover what a language regime asks', async () => {
    const workbench = await open('fod-voorbeeld.smpolicy.yaml');
    await workbench.hover('federal_central');
    await workbench.hovers
      .getByText(/Dutch and French/)
      .first()
      .waitFor();
    await workbench.picture('hover-regime');
  });

  it('tells in a hover what a block gets from its base', async () => {
    const workbench = await open(policy);
    await workbench.hover('organisation');
    await workbench.hovers
      .getByText(/smpolicy:federal-be/)
      .first()
      .waitFor();
    await workbench.picture('hover-inherited');
  });

  it('puts a missing block back where it belongs', async () => {
    const workbench = await open(policy);
    const block = /^conduct:\n(?: .*\n)+\n/m.exec(workbench.read(policy))?.[0] ?? '';
    assert.ok(block.includes('public:'));
    await workbench.select('conduct:');
    await workbench.keys(
      ...block
        .trimEnd()
        .split('\n')
        .map(() => 'Control+Shift+k'),
    );
    const entries = await workbench.problems('policy/missing-core-question');
    await entries.first().waitFor();
    await workbench.focusEditor();
    await workbench.keys('Control+Home', 'F8');
    await workbench.picture('missing-block');
    await (await workbench.quickFix(/conduct/)).click();
    await entries.first().waitFor({ state: 'detached' });
    await workbench.save();
    const text = workbench.read(policy);
    assert.ok(
      text.indexOf('\neditorial:') < text.indexOf('\nconduct:') &&
        text.indexOf('\nconduct:') < text.indexOf('\nevents:'),
    );
    await workbench.picture('block-put-back');
  });
});
