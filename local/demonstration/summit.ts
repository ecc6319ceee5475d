import { ORGANIZATIONS } from './organizations'
import type { Plan } from './plan'
import { MINISTERS } from './ministers'

/** A closed letter, signed by organizations that were asked to. */
export const SUMMIT: Plan = {
  letter: {
    slug: 'one-lock-for-everyone',
    language: 'en',
    addressees: 'To the heads of state and government of the G7,\nmeeting in summit',
    title: 'One lock for everyone',
    text: `You will meet behind doors that lock. What is said there travels home by telephone before it is public, and it stays yours because the mathematics that protects a delegation is the one that protects a clinic’s records, a pension fund’s payments and a teenager’s diary.[^tls] Nobody has built a version of it that knows who deserves protection.

In several of your countries there are plans to make those who carry private conversations keep a second key, or let the telephone read along before a message is sealed.[^reading-along] We do not doubt the aim. We doubt the means. We run networks, advise people in danger, teach, trade and report, and we know what becomes of keys that are kept for later: they are copied, sold, demanded by the wrong court, and lost.[^doormats]

We, the undersigned organizations, ask you to write into your declaration that you

1. will oblige nobody to weaken, go around or delay the protection of conversations and of stored data;
2. will not ask for devices that report on their owners;
3. will use strong encryption in your own administrations, and help those to it who cannot afford it;
4. will have every proposal that touches it examined in public, by people who would know how to break it, before it is law.

Other work helps investigators today and harms nobody: quicker help across borders, staff who can read the evidence they already hold, courts that keep pace. The internet’s engineers decided years ago to treat blanket surveillance as an attack to be designed against.[^attack] We ask you to decide the same, together, while you are in one room.

[^tls]: Nearly every page and message travels under one protocol: [RFC 8446](https://www.rfc-editor.org/info/rfc8446), TLS 1.3.
[^reading-along]: Often called client-side scanning: the device searches what is written before it is encrypted.
[^doormats]: On what happens to such keys: *Keys under doormats*, Journal of Cybersecurity 1 (1), 2015, [doi:10.1093/cybsec/tyv009](https://doi.org/10.1093/cybsec/tyv009).
[^attack]: [RFC 7258](https://www.rfc-editor.org/info/rfc7258), 2014.`,
  },
  translations: [],
  kinds: 'organization',
  categories: [],
  opened: 62,
  closes: -20,
  zone: 'Europe/Paris',
  signers: ORGANIZATIONS,
  series: MINISTERS.letter.slug,
}
