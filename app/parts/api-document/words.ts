import { DEFAULT_LIMIT, MAX_LIMIT } from '../list-filter'

// What the API's document says, in English only: names of fields and codes are English too.

export const WORDS = {
  parameters: 'Parameters',
  body: 'Request body',
  answers: 'Responses',
  example: 'Example',
  operations: 'Operations',
  shapes: 'Schemas',
  required: 'required',
  retryAfter: 'Seconds to wait before trying again.',
  operation: {
    getCampaign: {
      summary: 'Get a letter',
      description:
        'Title, state, edition and counts of a letter that has been opened. A draft looks like an address that never existed.',
    },
    listSignatures: {
      summary: 'List the names on a letter, page by page',
      description:
        'Organizations first, then people, each by number. Get the next page with the cursor from the page before. Members of an umbrella organization and organizations that adopted the letter or support it are not in it: nobody counts them, and they did not sign.',
    },
    sign: {
      summary: 'Sign a letter',
      description:
        'Stores the signature and queues an email to the signer. The signature counts only once the signer has pressed the button behind the link in that email. The response is the same no matter what the address did before; only the email differs. Sign only for people who have agreed to the consent sentence on the sign form.',
    },
    listCsv: {
      summary: 'Get all names as a table',
      description:
        'The whole public list, streamed as CSV (RFC 4180, UTF-8 with BOM, every field quoted). It never contains an email address.',
    },
    listJson: {
      summary: 'Get all names as one JSON document',
      description: 'The whole public list, streamed. It never contains an email address.',
    },
    getHealth: {
      summary: 'Check that the process is alive',
      description: 'Answers as long as the web process is running.',
    },
    getReady: {
      summary: 'Check that the site can serve',
      description: 'Asks whether the database responds and is up to date.',
    },
    getDocument: {
      summary: 'Get this description',
      description: 'This description of the API as an OpenAPI 3.1 document.',
    },
  },
  parameter: {
    slug: 'The last part of the letter’s address.',
    q: 'Only names that contain these letters, ignoring case and accents.',
    kind: 'Only organizations, or only people.',
    country: 'Only this country: ISO 3166-1 alpha-2, or XK.',
    category: 'Only this category, by its slug. A category that the letter doesn’t have matches no one.',
    sort: 'name: in the alphabet of the address’s language prefix, or of the letter’s language if there is none. newest: newest first. Without it: organizations first, then people, each by number.',
    cursor: 'The value of next from the page before. Anything that isn’t a cursor starts at the beginning.',
    limit: `Names per page, at most ${MAX_LIMIT}. Without it, ${DEFAULT_LIMIT}.`,
  },
  answer: {
    campaign: 'The letter.',
    page: 'A page of names.',
    queued: 'The email is queued. This doesn’t tell whether the address has signed before.',
    next: 'For a form: redirects to the page that says what happens next.',
    csv: 'The table.',
    list: 'The list.',
    alive: 'The process is alive.',
    ready: 'The site can serve.',
    notReady: 'The site can’t serve right now.',
    document: 'The document.',
    other:
      'Anything else: a request that can’t be read (400), a method other than GET, HEAD or POST (405), or a fault on our side (500).',
  },
  field: {
    slug: 'The letter’s name in addresses.',
    title: 'The letter’s title, in its own language.',
    state: 'Open for signature, closed, or closed and delivered.',
    languages: 'Languages you can read the letter in, as BCP 47 tags.',
    edition: 'The text that people sign now.',
    editionNumber: 'Goes up with each changed text.',
    editionHash: 'SHA-256 of the text: what a signature is bound to.',
    counts: 'Confirmed signatures. Their sum is the headline number.',
    organizations: 'Organizations listed by name.',
    people: 'People listed by name.',
    unlisted: 'People who chose only to be counted.',
    imported: 'How many of the organizations the organizers added from a list; the others confirmed here.',
    opensAt: 'When the letter was opened.',
    closesAt: 'When the letter closes automatically; null if no time is set.',
    kinds: 'Who can sign: people, organizations, or both.',
    byInvitation: 'Whether only invited organizations can sign; a sign request then needs an “invitation”.',
    categories: 'The categories people can sign in, in order; empty if there are none.',
    categorySlug: 'What a sign request sends as “category”.',
    heading: 'The category’s heading, by language tag.',
    deliveries: 'The lists that were frozen and delivered, newest first; empty before the first delivery.',
    deliveryNumber: 'Number of the delivery.',
    recipient: 'Who it was delivered to; null if that’s the letter’s addressees.',
    deliveredAt: 'When it became final.',
    cutoffAt: 'Signatures published by then are on the delivered list.',
    deliveredEdition: 'The text that was delivered.',
    deliveredCounts: 'Who is on the delivered list, without names that were taken off it since.',
    revision:
      'Goes up each time a name is taken off the delivered list, because it was withdrawn or erased, for example.',
    fingerprint: 'SHA-256 of signatories.csv in this revision; letter.pdf has it at the foot of each page.',
    record: 'Address of the public record, which has the files.',
    items: 'The names on this page.',
    next: 'Cursor of the next page; null on the last page.',
    number: 'Number of the signature: assigned at confirmation and never reused.',
    kind: 'Who signed.',
    name: 'A person’s name; null for an organization.',
    personTitle: 'A person’s title or profession.',
    affiliation: 'A person’s affiliation.',
    organization: 'An organization’s name; null for a person.',
    category: 'The category’s name in addresses, if the letter has categories.',
    country: 'ISO 3166-1 alpha-2, or XK.',
    area: 'Instead of a country: something that isn’t one, such as Europe.',
    proofs: 'What was checked about an organization.',
    confirmedAt:
      'When the signature was confirmed by email; null if an organizer added the organization from a list, as its proof says.',
    proofMethod:
      'How it was checked. import: added by the organizer from the source. decision: nothing was checked; the organization says who decided, and on which day.',
    proofSource: 'Where an organizer looked, what it was imported from, or who decided.',
    proofDomain: 'The domain the check was about.',
    proofAt: 'When it was checked.',
    proofUntil: 'Only there when it no longer holds: when it was last seen to.',
    nextPage: 'Path of a page that says what happens next. It works for an hour. Show it only to the signer.',
    mailAfter:
      'By when the email will probably go out; only present if it has to wait because many came from one network or use one email domain, or because the letter’s email is paused. The same for every address.',
    campaignBrief: 'The letter, in brief.',
    code: 'Identifies the error, for programs.',
    message: 'Says the same in a sentence, for people.',
    fields: 'One sentence for each refused field.',
  },
  send: {
    kind: 'Who is signing: a person for themselves, or an officer for an organization.',
    name: 'The signer’s name. An officer’s name is never shown.',
    email: 'Where the email goes. Never shown.',
    country: 'ISO 3166-1 alpha-2, or XK.',
    affiliation: 'The person’s affiliation.',
    title: 'The signer’s title or profession. An officer’s is never shown.',
    organization: 'Name of the organization, as it will appear on the list once it’s checked.',
    website: 'The organization’s website.',
    category: 'One of the letter’s categories, by its name in addresses.',
    listed: 'Show my name on the list (true), or only count me (false). The signer chooses.',
    updates: 'Send me news about this letter.',
    consent: 'The signer agreed. Nothing else is accepted.',
    language:
      'Language the letter was read in, as a BCP 47 tag; emails are written in it. Without it: the letter’s own.',
    edition: 'Hash of the edition that was read.',
    translation:
      'SHA-256 of the translation that was read, from the page. Leave it out if the authoritative text was read.',
    via: 'Label of the link or site the signer came through: letters, digits, dots and hyphens. It names no person; anything else is ignored.',
    decisionBody:
      'Who in the organization decided to sign, such as its board. Goes with decisionOn; shown on the list as the organization’s own statement.',
    decisionOn: 'The day of that decision, YYYY-MM-DD. Goes with decisionBody.',
    invitation:
      'The last part of the personal link that an organization was invited by. Required when the letter is signed by invitation only.',
    form: 'The same names as in JSON; true and false as text.',
  },
  codes: {
    'campaign-unknown': 'There’s no letter at this address.',
    'campaign-not-open': 'The letter is closed.',
    'edition-changed': 'The text has changed since it was read.',
    'kind-not-invited': 'Signatures of this kind aren’t invited; the campaign’s “kinds” say which are.',
    'invitation-required':
      'Only invited organizations can sign this letter, each by its personal link. Nothing was stored.',
    'invalid-fields': 'Some fields were refused; “fields” says which ones and why.',
    unreadable: 'The request isn’t valid UTF-8, JSON or form data.',
    'malformed-body': 'A multipart form didn’t arrive in full.',
    'left-empty': 'A field that people can’t see was filled in.',
    'foreign-origin': 'A page on another site sent the request.',
    'too-slow': 'The request didn’t arrive within 20 seconds.',
    'too-large': 'The request is larger than 64 KB.',
    'unsupported-type': 'The request is neither JSON nor a form.',
    'too-many':
      'Too many signatures came from one network. Nothing was stored. Retry-After says how long to wait, in seconds.',
    'line-full':
      'More confirmation emails of this letter are waiting than can be sent soon. Nothing was stored. Try again after the time in Retry-After.',
    unavailable:
      'The database isn’t responding. Signing waits for it for ten seconds first. Try again after the time in Retry-After: nothing counts twice.',
    busy: 'Too much is coming in right now. Nothing was stored. Try again after the time in Retry-After.',
  },
} as const
