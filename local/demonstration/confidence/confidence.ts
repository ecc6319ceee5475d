import type { Plan } from '../plan'
import { ASKED } from './asked'

/** A letter that is not public yet: organizations are asked, and what they signed comes out in some days. */
export const CONFIDENCE: Plan = {
  letter: {
    slug: 'what-is-said-in-confidence',
    language: 'en',
    addressees: 'To the ministers of health and of justice,\nbefore they meet in Exampletown',
    title: 'What is said in confidence',
    text: `A patient who fears that someone listens leaves out the sentence that matters. So does a client, a penitent, a source, and the child who calls a helpline. Those they speak to are bound to silence by law or by oath, and for good reason: what cannot be said safely is not said at all.

Most of these conversations now pass through a telephone. A device that reports what it reads, or a service that keeps a second key, breaks the oath on behalf of everyone who took it.

We answer for people who speak and people who listen. We ask you

1. to exempt no profession from a duty to report, because you need not create one: leave private conversations private;
2. to hear those who are bound to confidence before you decide on devices and services that they depend on;
3. to say in the law itself that nobody may be made to build a way in.

A secret that is kept only from strangers is no secret. Please leave ours alone.`,
  },
  translations: [],
  kinds: 'organization',
  access: 'invited',
  rule: 'vouched',
  categories: [],
  opened: 20,
  closes: 75,
  launches: 9,
  zone: 'Europe/Brussels',
  signers: [],
  asks: ASKED,
}
