export { countGraphemes } from 'unicode-segmenter/grapheme';
