/** What captions say, without their numbers, times and marks: the text of an `.srt` or `.vtt` file, each sentence on a line of its own. */

const TIME = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]+-->/;
/** `<i>`, `<c.yellow>`, `<v Mila>`, `{\an8}` */
const MARKS = /<\/?[^<>\n]*>|\{\\[^{}\n]*\}/g;
/** What is heard and not said: `[muziek]`, `(applaus)`, `♪ …`; and the dash or name before a speaker. */
const SOUNDS = /\[[^[\]\n]*\]|\([^()\n]*\)|[♪♫][^♪♫\n]*[♪♫]?/gu;
const SPEAKER = /^[-–—]\s*|^\p{Lu}[\p{Lu}\d .’'-]*:\s+/u;
const SENTENCE_END = /[.!?…]["”»’)]*$/;

export function captionsText(source: string): string {
  const sentences: string[] = [];
  let sentence = '';
  for (const line of cuesOf(source)) {
    const said = line.replace(MARKS, '').replace(SOUNDS, ' ').trim().replace(SPEAKER, '').replace(/\s+/g, ' ');
    if (said === '') continue;
    sentence = sentence === '' ? said : `${sentence} ${said}`;
    if (!SENTENCE_END.test(sentence)) continue;
    sentences.push(sentence);
    sentence = '';
  }
  return [...sentences, ...(sentence === '' ? [] : [sentence])].join('\n');
}

/** The lines below a time, up to the next blank line; notes, styles and numbers stand elsewhere. */
function cuesOf(source: string): readonly string[] {
  const said: string[] = [];
  let inCue = false;
  for (const line of source.split(/\r\n|\n|\r/)) {
    if (TIME.test(line)) inCue = true;
    else if (line.trim() === '') inCue = false;
    else if (inCue) said.push(line);
  }
  return said;
}
