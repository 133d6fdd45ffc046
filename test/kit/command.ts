/** What a command of the client asks of the server about a file, in a workspace in memory. */
import type { Language } from '../../schemas/kinds';
import type { CommandRequest } from '../../server/src/features/commands/at-hand';
import type { Edit } from '../../server/src/text/edit';
import { applyEdits } from '../../server/src/text/edit';
import type { EffectivePolicy } from '../../server/src/workspace/policy/policy';
import { openWorkspace, type Opened } from './judge';
import { uriOf } from './memory-host';

export interface Asked extends CommandRequest {
  readonly opened: Opened;
}

/** About the file of that name, which need not be there. */
export function commandOn(files: Readonly<Record<string, string>>, name: string, locale: Language = 'en'): Asked {
  const opened = openWorkspace(files);
  const { service } = opened;
  return { opened, snapshot: service.snapshot, file: service.file(uriOf(name)), locale };
}

/** The file after the edits; the sentence where there are none. */
export function after({ file }: CommandRequest, answer: readonly Edit[] | { readonly refused: string }): string {
  return 'refused' in answer ? answer.refused : applyEdits(file?.text ?? '', answer);
}

/** What is found in a file once it has this text. */
export function findingsIn({ opened }: Asked, name: string, text: string): readonly string[] {
  opened.service.edit(uriOf(name), text);
  return opened
    .findings(name)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity, messageId }) => `${severity} ${rule} ${messageId}`);
}

/** The policy that a text is, as rules see it. */
export function policyResolvedIn({ opened: { service } }: Asked, name: string, text: string): EffectivePolicy {
  service.edit(uriOf(name), text);
  const file = service.file(uriOf(name));
  if (!file) throw new RangeError(`There is no file ${name}.`);
  return service.snapshot.policies.of(file);
}
