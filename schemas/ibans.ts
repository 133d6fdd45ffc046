/**
 * How long an account number (IBAN) is in each country. Data with their source; not complete, since the rule that reads it is silent
 * about a country that it doesn't know. This file knows no check digits.
 */

interface IbanLengths {
  readonly lengths: Readonly<Record<string, number>>;
  readonly source: string;
  /** The day on which it was read or written down, `YYYY-MM-DD`. */
  readonly checked: string;
  /** B: a public table. NV: from general knowledge of the registry; no page was read for these. */
  readonly confidence: 'B' | 'NV';
}

export const IBANS: readonly IbanLengths[] = [
  {
    lengths: { BE: 16, CH: 21, DE: 22, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, HU: 28, IE: 22 },
    source: 'https://www.remitbee.com/iban-calculator',
    checked: '2026-11-22',
    confidence: 'B',
  },
  {
    // prettier-ignore
    lengths: {
      AT: 20, BG: 22, CY: 28, CZ: 24, DK: 18, GR: 27, HR: 21, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18,
      NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27,
    },
    source: 'The registry of ISO 13616',
    checked: '2026-11-22',
    confidence: 'NV',
  },
];

const byCountry = new Map(IBANS.flatMap(({ lengths }) => Object.entries(lengths)));

/** The number of letters and digits; undefined for a country that isn't known. */
export const ibanLength = (country: string): number | undefined => byCountry.get(country.toUpperCase());
