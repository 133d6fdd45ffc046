// What captions say, in the two forms that film programs write.
import assert from 'node:assert/strict';
import { captionsText } from '../../../server/src/text/captions';

describe('Captions', () => {
  it('are the sentences of an .srt file, over the breaks between its cues', () => {
    const source =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:04,000\r\nElk jaar ruimen\r\nvrijwilligers\r\n\r\n2\r\n00:00:04,500 --> 00:00:08,000\r\n{\\an8}<i>de oevers</i> op. Doe mee!\r\n';
    assert.equal(captionsText(source), 'Elk jaar ruimen vrijwilligers de oevers op. Doe mee!');
  });

  it('are the sentences of a .vtt file, without its head, notes, styles, speakers and sounds', () => {
    const source = [
      'WEBVTT - Opruimactie',
      '',
      'STYLE',
      '::cue { color: yellow }',
      '',
      'NOTE Te vertalen.',
      '',
      'intro',
      '00:01.000 --> 00:04.000 align:start',
      '<v Mila>- Goedemorgen.',
      'JAN: [applaus] Dag Mila.',
      '',
      '01:00:04.500 --> 01:00:08.000',
      '♪ La mer qu’on voit danser ♪',
    ].join('\n');
    assert.equal(captionsText(source), 'Goedemorgen.\nDag Mila.');
  });

  it('are nothing in a file that holds none', () => {
    assert.equal(captionsText('Gewone tekst.\n\nNog meer.\n'), '');
    assert.equal(captionsText(''), '');
  });
});
