/**
 * Sites of authorities whose addresses count as an official source in any post, beside those that a policy names. Only domains under
 * which nobody but authorities can publish; a domain that anybody can register under, such as `.brussels`, is none.
 */
export interface OfficialDomain {
  readonly domain: string;
  /** Who publishes there. */
  readonly of: string;
  /** `general`: from general knowledge, not read in a source. */
  readonly confidence: 'general';
  readonly checked: string;
}

const CHECKED = '2026-11-22';
const general = (domain: string, of: string): OfficialDomain => ({
  domain,
  of,
  confidence: 'general',
  checked: CHECKED,
});

export const OFFICIAL_DOMAINS: readonly OfficialDomain[] = [
  general('belgium.be', 'Belgian federal government'),
  general('fgov.be', 'Belgian federal services, Statbel among them'),
  general('vlaanderen.be', 'Flemish government'),
  general('wallonie.be', 'Walloon government'),
  general('cfwb.be', 'French Community of Belgium'),
  general('be.brussels', 'Brussels-Capital Region'),
  general('irisnet.be', 'Brussels-Capital Region'),
  general('ostbelgienlive.be', 'German-speaking Community of Belgium'),
  general('nbb.be', 'National Bank of Belgium'),
  general('europa.eu', 'Institutions of the European Union, Eurostat among them'),
  general('who.int', 'World Health Organization'),
  general('un.org', 'United Nations'),
  general('oecd.org', 'Organisation for Economic Co-operation and Development'),
];
