import type { Asked } from '../plan'

/** Asked by mail although anybody may sign: one came by its link, one without it, one has not answered yet. */
export const ASKED: Asked[] = [
  {
    organization: 'Voorbeeldhaven Archief (verzonnen)',
    ...{ country: 'NL', domain: 'archief.example', category: 'civil-society-organizations', asked: 5 },
    answer: { what: 'signed', day: 0.8 },
  },
  {
    organization: 'Meadow Example Housing Union (invented)',
    ...{ country: 'GB', domain: 'housing.example', category: 'civil-society-organizations', asked: 5 },
    answer: { what: 'by-itself', day: 0.5 },
  },
  {
    organization: 'Sampleville Postcard Museum (invented)',
    country: 'US',
    domain: 'museum.example',
    asked: 3,
  },
]

/** What an organizer brought home from a congress. */
export const FILE = `Organization,Country,Category,Website
Exempelvik Bibliotekarier (påhittade),SE,Civil society organizations,bibliotekarier.example
Contoh Island Network Operators (invented),ID,Companies,operators.example
`
