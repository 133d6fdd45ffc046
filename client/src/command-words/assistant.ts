/** What the reply assistant asks, and what it shows at the end. */
export const ASSISTANT = {
  title: { nl: 'Antwoordassistent', fr: 'Assistant de réponse', de: 'Antwortassistent', en: 'Reply assistant' },
  question: {
    nl: 'Antwoordassistent: vraag {step}',
    fr: 'Assistant de réponse : question {step}',
    de: 'Antwortassistent: Frage {step}',
    en: 'Reply assistant: question {step}',
  },
  why: {
    nl: 'Waarom deze vraag?',
    fr: 'Pourquoi cette question ?',
    de: 'Warum diese Frage?',
    en: 'Why this question?',
  },
  mode: {
    nl: 'Hoe kwam het bericht binnen?',
    fr: 'Comment le message est-il arrivé ?',
    de: 'Wie ist die Nachricht eingegangen?',
    en: 'How did the message come in?',
  },
  whyMode: {
    nl: 'U antwoordt langs dezelfde weg: een publieke vraag publiek, een privébericht privé.',
    fr: 'Vous répondez par la même voie : en public à une question publique, en privé à un message privé.',
    de: 'Sie antworten auf demselben Weg: öffentlich auf eine öffentliche Frage, privat auf eine private Nachricht.',
    en: 'You reply the same way: in public to a public question, in private to a private message.',
  },
  inPublic: { nl: 'publiek', fr: 'en public', de: 'öffentlich', en: 'in public' },
  inPrivate: { nl: 'privé', fr: 'en privé', de: 'privat', en: 'in private' },
  tasks: { nl: 'Te doen', fr: 'À faire', de: 'Zu tun', en: 'To do' },
  before: { nl: 'Vóór het versturen', fr: 'Avant l’envoi', de: 'Vor dem Senden', en: 'Before you send' },
  after: { nl: 'Daarna', fr: 'Ensuite', de: 'Danach', en: 'After that' },
  tick: {
    nl: 'Vink af wat in orde is. Niets hiervan wordt bewaard.',
    fr: 'Cochez ce qui est en ordre. Rien n’est enregistré.',
    de: 'Haken Sie ab, was in Ordnung ist. Nichts davon wird gespeichert.',
    en: 'Tick what is in order. None of this is kept.',
  },
  left: {
    nl: 'Denk nog aan: {things}.',
    fr: 'Pensez encore à ceci : {things}.',
    de: 'Denken Sie noch an Folgendes: {things}.',
    en: 'Still to look at: {things}.',
  },
  showList: { nl: 'Lijst tonen', fr: 'Afficher la liste', de: 'Liste anzeigen', en: 'Show the list' },
} as const;
