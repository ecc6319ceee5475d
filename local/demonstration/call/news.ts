import type { News } from '../plan'

// What its organizers mailed to those who asked for news; the meeting is as invented as the signatories.

export const NEWS: News = {
  days: 2,
  texts: [
    {
      language: 'en',
      subject: 'A first answer, and a meeting',
      text: `The ministry of Exampletown has answered (invented, as everything here): it **will not** order changes to encryption before it has met us.

- We meet on the first Tuesday of next month.
- We bring the call with all its signatories.

What comes of it we tell you in the same way.`,
    },
    {
      language: 'de',
      subject: 'Eine erste Antwort und ein Treffen',
      text: `Das Ministerium von Beispielhausen hat geantwortet (erfunden, wie alles hier): Bevor es uns getroffen hat, ordnet es **keine** Änderungen an der Verschlüsselung an.

- Wir treffen es am ersten Dienstag des nächsten Monats.
- Wir bringen den Aufruf mit allen Unterschriften mit.

Was daraus wird, erfahren Sie auf demselben Weg.`,
    },
    {
      language: 'fr',
      subject: 'Une première réponse, et une rencontre',
      text: `Le ministère de Villexemple a répondu (inventé, comme tout ici)\u00a0: il **n’ordonnera pas** de changement du chiffrement avant de nous avoir rencontrés.

- Nous le rencontrons le premier mardi du mois prochain.
- Nous apportons l’appel avec tous ses signataires.

Nous vous dirons de la même façon ce qu’il en advient.`,
    },
  ],
}
