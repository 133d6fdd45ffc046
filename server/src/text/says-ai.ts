/** Whether a text says itself that a machine had a hand in it, in any of the four languages. */
const SAYS_IT =
  /(?<!\p{L})(?:AI|IA|KI|A\.I\.|I\.A\.|K\.I\.)(?![\p{L}.]*\p{L})|artifici[eë]le intelligentie|intelligence artificielle|künstliche[rn]? Intelligenz|artificial intelligence/iu;

export const saysAi = (text: string): boolean => SAYS_IT.test(text);
