/** Under which hosts the organisation itself publishes, as its policy says. Whether a post must link there is not known here. */
import { everyLanguage } from './by-language';
import { hostOf, isOnSite } from './partners';
import type { EffectivePolicy } from './policy';

/** Its website, the addresses of its languages, its own domains and those of its mail. */
function ownHosts(policy: EffectivePolicy | undefined): readonly string[] {
  const {
    website,
    url_by_language: perLanguage,
    public_data: data,
    email_domains: mail,
  } = policy?.value.organisation ?? {};
  const addresses = [website, ...everyLanguage(perLanguage).map(({ value }) => value), ...(data?.domains ?? [])];
  return [...addresses, ...(mail ?? [])].map((address) => hostOf(address ?? '')).filter((host) => host !== '');
}

export const isOwnSite = (address: string, policy: EffectivePolicy | undefined): boolean =>
  ownHosts(policy).some((host) => isOnSite(hostOf(address), host));
