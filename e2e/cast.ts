// Who plays in the end-to-end tests. None of them exists.

/** One for each of Playwright's workers: signing in counts the mails that came. */
export const ORGANIZERS = [{ email: 'ada.organizer@example.org' }, { email: 'ben.organizer@example.org' }]
export const ORGANIZER = ORGANIZERS[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]!

export const LETTER = {
  title: 'Keep the night trains running',
  slug: 'keep-the-night-trains',
  addressees: 'To the ministers of transport,\nmeeting in Exampletown',
  text: `Whoever travels at night should wake up where they want to be.[^1]

We ask that you

1. keep the lines that run,
2. open those that were closed.

[^1]: Invented timetable, page 4.`,
  contact: 'trains@example.org',
  responsible: 'Friends of the Night Train (invented), Exampletown',
}

export const PERSON = {
  name: 'Nina Beispiel-Nachtzug',
  email: 'Nina.Nachtzug@example.net',
  country: 'DE',
  affiliation: 'Conductor',
}

export const WITHDRAWER = { name: '夜行 太郎見本', email: 'yako@example.net', country: 'JP' }

export const HIDDEN = { name: 'Secret Traveller', email: 'secret@example.net', country: 'TN' }

export const ORGANIZATION = {
  organization: 'جمعية القطارات المخترعة',
  website: 'trains.example',
  name: 'Officer Example',
  title: 'Chair',
  email: 'office@trains.example',
  country: 'TN',
}
