/**
 * The language guess on sentences of our own (`language-sentences/`), which took no part in setting its thresholds: what it must
 * reach there is what `ARCHITECTURE.md` promises.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../../schemas/kinds';
import { contradicts, detect, secondLanguages } from '../../../server/src/text/language/language';

const sentencesOf = (language: Language): readonly string[] =>
  readFileSync(`test/unit/text/language-sentences/${language}.txt`, 'utf8').trim().split('\n');

const TEXTS = LANGUAGES.flatMap((language) => sentencesOf(language).map((text) => ({ language, text })));
/** Longer posts: two sentences of one language in a row. */
const LONGER = TEXTS.flatMap(({ language, text }, i) => {
  const next = TEXTS[i + 1];
  return next?.language === language ? [{ language, text: `${text} ${next.text}` }] : [];
});
const BUCKETS = [
  { from: 20, to: 60, accuracy: 0.992, detection: 0.93 },
  { from: 60, to: 140, accuracy: 0.998, detection: 0.995 },
  { from: 140, to: 280, accuracy: 0.999, detection: 0.999 },
];
const others = (language: Language): readonly Language[] => LANGUAGES.filter((other) => other !== language);
/** So many misses a target allows; a small sample may have the one that it has by chance. */
const allows = (target: number, whole: number): number => Math.ceil((1 - target) * whole);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} % of ${whole}`;

describe('The language of a text', () => {
  for (const { from, to, accuracy, detection } of BUCKETS) {
    const texts = [...TEXTS, ...LONGER].filter(({ text }) => text.length >= from && text.length < to);

    it(`is guessed right in ${100 * accuracy} % of the texts of ${from} to ${to} characters`, () => {
      const right = texts.filter(({ language, text }) => detect(text).lang === language).length;
      assert.ok(texts.length - right <= allows(accuracy, texts.length), share(right, texts.length));
    });

    it(`contradicts a wrong declared one in ${100 * detection} % of the texts of ${from} to ${to} characters`, () => {
      const wrong = texts.flatMap(({ language, text }) =>
        others(language).map((declared) => ({ language, text, declared })),
      );
      const found = wrong.filter(
        ({ text, declared, language }) => contradicts(text, declared)?.lang === language,
      ).length;
      assert.ok(wrong.length - found <= allows(detection, wrong.length), share(found, wrong.length));
    });
  }

  it('never contradicts the right declared one', () => {
    for (const { language, text } of [...TEXTS, ...LONGER]) assert.equal(contradicts(text, language), null, text);
  });

  it('is unknown where no word says anything', () => {
    for (const text of ['', '🙂', '2027', 'https://x.be', '@stad'])
      assert.deepEqual(detect(text), { lang: undefined, confidence: 0 });
  });

  it('takes no notice of links, names and the sign of a hashtag', () => {
    const text = 'Le guichet est fermé lundi.';
    assert.deepEqual(detect(`${text} @stadgent https://www.stad.gent/nl/over-gent-stadsbestuur`), detect(text));
    assert.equal(detect('#fermé #lundi #guichet').lang, 'fr');
  });

  it('stays silent under three words', () => assert.equal(contradicts('Bonne année', 'nl'), null));

  it('may be one of two declared ones', () => {
    assert.equal(contradicts('Le guichet est fermé lundi pour travaux.', ['fr', 'nl']), null);
    assert.equal(contradicts('Our desk is closed on Monday because of works.', ['fr', 'nl'])?.lang, 'en');
  });
});

describe('A second language', () => {
  /** Every text with the next of its language, and one of another language beside them. */
  const pairs = TEXTS.flatMap(({ language, text }, i) => {
    const next = TEXTS[i + 1];
    if (next?.language !== language) return [];
    return others(language).map((other) => ({
      language,
      text,
      next: next.text,
      other,
      foreign: sentencesOf(other)[i % 200] ?? '',
    }));
  });

  it('is never found where there is one language', () => {
    for (const { language, text, next, other } of pairs) {
      if (other !== others(language)[0] || text.length % 3 === 0) continue;
      assert.deepEqual(secondLanguages(`${text} ${next}\n\n${text}`, language), [], text);
    }
  });

  it('is found as a paragraph of its own in 80, 95 and 99 % of the texts, by length', () => {
    [0.8, 0.95, 0.99].forEach((target, i) => {
      const bucket = BUCKETS[i];
      const texts = pairs.filter(
        ({ foreign }) => bucket && foreign.length >= bucket.from && foreign.length < bucket.to,
      );
      const found = texts.filter(({ language, text, foreign, other }) =>
        secondLanguages(`${text}\n\n${foreign}`, language).some(({ lang, paragraph }) => lang === other && paragraph),
      ).length;
      assert.ok(texts.length - found <= allows(target, texts.length), share(found, texts.length));
    });
  });

  it('is found inside a paragraph in 60, 85 and 94 % of the texts, by length', () => {
    [0.6, 0.85, 0.94].forEach((target, i) => {
      const bucket = BUCKETS[i];
      const texts = pairs.filter(
        ({ foreign }) => bucket && foreign.length >= bucket.from && foreign.length < bucket.to,
      );
      const found = texts.filter(({ language, text, next, foreign, other }) =>
        secondLanguages(`${text} ${foreign} ${next}`, language).some(({ lang }) => lang === other),
      ).length;
      assert.ok(texts.length - found <= allows(target, texts.length), share(found, texts.length));
    });
  });

  it('is no quotation', () => {
    const quote = 'Nous allons améliorer la qualité de nos services pour tous les citoyens.';
    for (const marks of ['“”', '«»', '„“', '‘’', '""']) {
      const text = `De minister zei: ${marks[0] ?? ''}${quote}${marks[1] ?? ''} Dat is goed nieuws voor iedereen.`;
      assert.deepEqual(secondLanguages(text, 'nl'), [], marks);
    }
  });

  it('is no name or title of fewer than eight words', () => {
    assert.deepEqual(
      secondLanguages('Het Fonds européen de développement régional steunt ons project in de stad.', 'nl'),
      [],
    );
  });

  it('has the span of all its neighbouring sentences', () => {
    const foreign = 'Le guichet est fermé lundi pour travaux. Merci de votre compréhension à tous.';
    const text = `Het loket is maandag dicht wegens werken.\n\n${foreign}\n\nTot dinsdag aan het loket van de gemeente.`;
    const [found] = secondLanguages(text, 'nl');
    assert.equal(text.slice(found?.span.start, found?.span.end), foreign);
  });
});
