/** Whether what appears on a platform has a public address of its own. */
import type { PlatformId } from '../../../../schemas/platforms';

const WITHOUT_ADDRESS: ReadonlySet<PlatformId> = new Set<PlatformId>([
  'whatsapp_channel',
  'nextdoor',
  'hoplr',
  'intranet',
  'newsletter',
  'other',
]);

export const hasAddress = (platform: PlatformId): boolean => !WITHOUT_ADDRESS.has(platform);
