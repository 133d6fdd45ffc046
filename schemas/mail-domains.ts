/**
 * Domains at which anybody can have a mailbox: an account of an organisation must not hang on one. Data with its source; not complete,
 * since the rule that reads it is silent about a domain it doesn't know. This file knows no rule.
 */

interface MailDomains {
  readonly where: string;
  readonly domains: readonly string[];
  readonly source: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  readonly checked: string;
  /** B: published lists of such domains agree. NV: from general knowledge; the provider's own pages were not read. */
  readonly confidence: 'B' | 'NV';
}

const LIST = 'https://github.com/jgillich/free-email-domains';
const proof = { source: LIST, checked: '2026-11-22' } as const;
const names = (list: string): readonly string[] => list.trim().split(/\s+/);

export const PUBLIC_MAIL: readonly MailDomains[] = [
  {
    where: 'everywhere',
    domains: names(`
      gmail.com googlemail.com outlook.com hotmail.com live.com msn.com windowslive.com yahoo.com ymail.com rocketmail.com aol.com
      icloud.com me.com mac.com protonmail.com proton.me pm.me tutanota.com tuta.com tuta.io mail.com gmx.com zoho.com
      fastmail.com yandex.com mail.ru`),
    ...proof,
    confidence: 'B',
  },
  {
    where: 'Belgium',
    domains: names(`
      hotmail.be outlook.be live.be skynet.be telenet.be proximus.be scarlet.be voo.be pandora.be belgacom.net tiscali.be`),
    ...proof,
    confidence: 'B',
  },
  {
    where: 'Belgium',
    domains: names('yahoo.be gmx.be msn.be base.be brutele.be chello.be edpnet.be euphonynet.be swing.be mobistar.be'),
    ...proof,
    confidence: 'NV',
  },
  {
    where: 'the Netherlands',
    domains: names(`
      hotmail.nl live.nl outlook.nl yahoo.nl ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl casema.nl quicknet.nl
      upcmail.nl zonnet.nl`),
    ...proof,
    confidence: 'B',
  },
  {
    where: 'France and Luxembourg',
    domains: names(`
      hotmail.fr live.fr outlook.fr yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr club-internet.fr
      aliceadsl.fr numericable.fr pt.lu`),
    ...proof,
    confidence: 'B',
  },
  {
    where: 'Germany, Austria and Switzerland',
    domains: names(`
      hotmail.de live.de outlook.de yahoo.de gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de posteo.de
      mailbox.org tutanota.de`),
    ...proof,
    confidence: 'B',
  },
  {
    where: 'the United Kingdom, Italy and Spain',
    domains: names(`
      hotmail.co.uk live.co.uk outlook.ie yahoo.co.uk btinternet.com hotmail.it live.it outlook.it yahoo.it libero.it hotmail.es
      outlook.es yahoo.es`),
    ...proof,
    confidence: 'B',
  },
];

const byDomain = new Map(PUBLIC_MAIL.flatMap((group) => group.domains.map((domain) => [domain, group] as const)));

/** How sure it is that anybody can have a mailbox at this domain; undefined for one that isn't known. */
export const publicMail = (domain: string): MailDomains['confidence'] | undefined =>
  byDomain.get(domain.toLowerCase())?.confidence;
