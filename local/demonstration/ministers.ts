import { ORGANIZATIONS } from './organizations'
import type { Plan } from './plan'

/** The earlier letter of the series, signed by a closer circle. */
export const MINISTERS: Plan = {
  letter: {
    slug: 'before-you-ask-for-a-second-key',
    language: 'en',
    addressees: 'To the ministers of the interior of the G7,\nmeeting ahead of the summit',
    title: 'Before you ask for a second key',
    text: `You have put private conversations on your agenda. Before you ask those who carry them for a second key, we ask you to sit down with people who can answer four questions.

- Who will hold the key in ten years, and who will have held it by then?
- What becomes of the nurse, the judge and the informant whose conversations it opens as well?
- Which crimes would it have solved that could not be solved with what lay on the investigators’ desks?
- Why would those you are looking for stay where the key fits?[^elsewhere]

We have asked ourselves, and found no answer that leaves people safer than they are. That is why we ask you

1. to leave the second key out of your conclusions;
2. to count what investigators lack, case by case and without names, and to publish it;
3. to have engineers, and those who protect victims, at the table before the next draft rather than after it.

The heads of your governments meet later in the year. We would like to thank them then for what you left out.

[^elsewhere]: Software that nobody can be ordered to change is free to copy, and has been for decades.`,
  },
  translations: [],
  kinds: 'organization',
  categories: [],
  opened: 206,
  closes: -178,
  zone: 'Europe/Paris',
  // Every third of those who signed the later letter.
  signers: ORGANIZATIONS.filter((_, index) => index % 3 === 0),
  delivered: {
    recipient: 'Secretariat of the ministers’ meeting (invented)',
    note: 'This is a demonstration: the letter, its signatories and whoever received it are invented.',
    receipts: [
      {
        kind: 'handed',
        office: 'Secretariat of the ministers’ meeting (invented)',
        words: 'On paper at the door, and as files by the link',
      },
      { kind: 'received', office: 'Registry of the secretariat (invented)', words: '' },
      {
        kind: 'answered',
        office: 'Office of the chair (invented)',
        words:
          'Thank you for your letter. The four questions are on the agenda of the second day, and people who protect victims will sit at the table.',
      },
    ],
  },
}
