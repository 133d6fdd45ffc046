// smpolicy/status: what our client's status bar shows of one document.
import { statusOf } from '../../features/status';
import { fileOf } from '../from-protocol';
import { guarded } from '../guard';
import { STATUS, type StatusResult, type UriParams } from '../protocol';
import type { RequestModule } from '../session';

const NOTHING: StatusResult = { counts: [], policy: null, lang: null };

export const statusRequest: RequestModule = {
  capabilities: () => ({}),
  register(connection, session) {
    connection.onRequest(
      STATUS,
      guarded(connection.console, STATUS, NOTHING, async ({ uri }: UriParams) => {
        await session().ready;
        const file = fileOf(session(), { uri });
        return file ? statusOf({ snapshot: session().service.snapshot, file, locale: session().locale() }) : NOTHING;
      }),
    );
  },
};
