// textDocument/definition: from a name to what it names, with the name as the editor should mark it.
import type { DefinitionLink, Location, Range } from 'vscode-languageserver';
import { definitionAt } from '../../features/definition';
import type { Target } from '../../workspace/symbols/targets';
import { presetNameOf } from '../../workspace/policy/presets';
import { fileOf, toOffset } from '../from-protocol';
import { guarded } from '../guard';
import { rulePage } from '../protocol';
import { linesOf, openDocument, type RequestModule, type Session } from '../session';
import { toRange } from '../to-protocol';

export const definitionRequest: RequestModule = {
  capabilities: () => ({ definitionProvider: true }),
  register(connection, session) {
    connection.onDefinition(
      guarded(connection.console, 'textDocument/definition', null, async ({ textDocument, position }) => {
        await session().loaded;
        const file = fileOf(session(), textDocument);
        if (!file) return null;
        const { snapshot } = session().service;
        const found = definitionAt({ snapshot, file, offset: toOffset(file, position) });
        if (!found) return null;
        const places = found.rule
          ? [pageOf(session(), found.rule)]
          : found.targets.map((one) => placeOf(session(), one));
        const known = places.filter((place) => place !== undefined);
        return session().canLink ? known.map((place) => linkTo(place, toRange(linesOf(file), found.span))) : known;
      }),
    );
  },
};

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const linkTo = ({ uri, range }: Location, originSelectionRange: Range): DefinitionLink => ({
  originSelectionRange,
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range,
});

/** Only our own client can show what the product carries. */
function placeOf(session: Session, { uri, span, file }: Target): Location | undefined {
  if (presetNameOf(uri) !== undefined && !session.ownClient) return undefined;
  return { uri: openDocument(session, uri)?.uri ?? uri, range: file ? toRange(linesOf(file), span) : START };
}

const pageOf = (session: Session, rule: string): Location | undefined =>
  session.ownClient ? { uri: rulePage(session.locale(), rule), range: START } : undefined;
