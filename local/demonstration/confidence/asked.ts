import type { Asked } from '../plan'

// Organizations that exist nowhere, and what came of asking them: at least one in each state of an ask list.

const PARTNER = 'Exampletown Internet Association (invented)'

export const ASKED: Asked[] = [
  {
    organization: 'Sampleford Hospital Chaplains (invented)',
    ...{ country: 'GB', domain: 'chaplains.example', asked: 16 },
    answer: { what: 'signed', day: 14 },
  },
  {
    organization: 'Beispielhausener Telefonseelsorge (erfunden)',
    ...{ country: 'DE', language: 'de', domain: 'seelsorge.example', asked: 16 },
    answer: { what: 'signed', day: 12.3 },
  },
  {
    organization: 'Ordre des avocats de Villexemple (inventé)',
    ...{ country: 'FR', language: 'fr', domain: 'avocats.example', asked: 15, reminded: 8, partner: PARTNER },
    answer: { what: 'signed', day: 7.4 },
  },
  {
    organization: '見本町いのちの相談（架空）',
    ...{ country: 'JP', language: 'ja', domain: 'inochi.example', asked: 11 },
    answer: { what: 'signed', day: 5.1 },
  },
  {
    organization: 'جمعية الأمثلة للصحفيين (مخترعة)',
    ...{ country: 'TN', language: 'ar', domain: 'sahafa.example', asked: 6 },
    answer: { what: 'signed', day: 0.6 },
  },
  {
    organization: 'Example Bay Midwives (invented)',
    ...{ country: 'KE', domain: 'midwives.example', asked: 12, partner: PARTNER },
    note: 'Knows the minister from the hearing in spring.',
    answer: { what: 'deciding', days: 5, day: 9 },
  },
  {
    organization: 'Anytown Bar Association (invented)',
    ...{ country: 'US', domain: 'bar.example', asked: 13 },
    answer: {
      ...{ what: 'declined', day: 10 },
      reason:
        'We agree with most of it. Our statutes let us sign only what our assembly adopted, and it meets in spring.',
    },
  },
  {
    organization: 'Colegio de Psicología de Villaejemplo (inventado)',
    ...{ country: 'MX', language: 'es', domain: 'psicologia.example', asked: 4 },
    answer: { what: 'opened', day: 1.2 },
  },
  {
    organization: 'Vila Exemplo Linha da Criança (inventada)',
    ...{ country: 'BR', language: 'pt', domain: 'crianca.example', asked: 5 },
    answer: { what: 'handed-on', day: 3 },
  },
  {
    organization: 'Borgo Esempio Medici di base (inventati)',
    ...{ country: 'IT', language: 'it', domain: 'medici.example', asked: 2 },
  },
  {
    organization: 'Maple Sample Social Workers (invented)',
    ...{ country: 'CA', domain: 'socialworkers.example', asked: 10, reminded: 1.5 },
  },
  {
    organization: 'Voorbeelddorp Huisartsen (verzonnen)',
    ...{ country: 'NL', domain: 'huisartsen.example', asked: 17, reminded: 8 },
  },
  {
    organization: 'Esimerkkilän Lähteensuoja (keksitty)',
    ...{ country: 'FI', domain: 'lahteensuoja.example', asked: 9 },
  },
  {
    organization: 'Sample Coast Women’s Refuge (invented)',
    ...{ country: 'AU', domain: 'refuge.example', asked: 6 },
    note: 'Ask by telephone: the address on its website is an old one.',
    answer: { what: 'mail-returned', day: 5.9 },
  },
  {
    organization: 'Placeholder Insurance Mutual (invented)',
    ...{ country: 'IE', domain: 'mutual.example', asked: 10 },
    answer: { what: 'unwanted', day: 9.5 },
  },
  {
    organization: 'Institute for Applied Placeholders (invented)',
    ...{ country: 'CH', domain: 'placeholders.example', asked: 11 },
    note: 'Works for one of the companies in question: taken back.',
    answer: { what: 'stopped', day: 9 },
  },
  {
    organization: 'Eksempelby Tolkelaug (opdigtet)',
    ...{ country: 'DK', domain: 'tolke.example', planned: 2 },
  },
  { organization: 'Przykładowo Adwokaci (zmyśleni)', country: 'PL', domain: 'adwokaci.example' },
  {
    organization: 'Mfanoni Nurses’ Union (invented)',
    ...{ country: 'TZ', domain: null, partner: PARTNER },
    note: 'Our partner is looking for the secretary’s address.',
  },
]
