import type { Signer } from '../plan'

// Signatories that exist nowhere, in many scripts; some end in one of the states that a list or the desk must show.

type More = Pick<Signer, 'domain' | 'decision' | 'story' | 'hours' | 'members'>
type Organization = [
  organization: string,
  country: string,
  language?: string,
  end?: Signer['end'],
  more?: More,
]

const CIVIL: Organization[] = [
  [
    ...(['Exampletown Internet Association (invented)', 'CH', 'fr', undefined] as const),
    { domain: 'exampletown.example', story: 'domain' },
  ],
  [
    'Bundesarbeitsgemeinschaft der Fernmeldegeheimnisbewahrungsbeauftragten Beispielhausen (erfunden)',
    'DE',
    'de',
  ],
  [
    ...(['Cercle des lettres fermées de Villexemple (inventé)', 'FR', 'fr', undefined] as const),
    {
      ...{ domain: 'lettres-fermees.example', story: 'countersigned' },
      decision: { body: 'Conseil d’administration', days: 4 },
    },
  ],
  ['جمعية الأمثلة للحقوق الرقمية (مخترعة)', 'TN', 'ar'],
  ['見本町プライバシー協会（架空）', 'JP', 'ja'],
  [
    ...(['Asociación Cartas Cerradas de Villaejemplo (inventada)', 'MX', 'es', undefined] as const),
    { domain: 'cartas-cerradas.example', story: 'lapsed' },
  ],
  ['Coletivo Rede de Vila Exemplo (inventado)', 'BR', 'pt'],
  ['Circolo Porte Chiuse di Borgo Esempio (inventato)', 'IT', 'it'],
  ['Εταιρεία Ψηφιακών Ελευθεριών Παραδειγματούπολης (επινοημένη)', 'GR'],
  ['אגודת כפר דוגמה לפרטיות (בדויה)', 'IL'],
  ['उदाहरणपुर नागरिक अधिकार मंच (काल्पनिक)', 'IN'],
  ['예시마을 정보인권모임 (가상)', 'KR'],
  ['範例鎮數位權利協會（虛構）', 'TW'],
  ['Общество Открити протоколи, Примерово (измислено)', 'BG'],
  ['Спілка захисту листування, Прикладівка (вигадана)', 'UA'],
  ['სანიმუშო ქალაქის ღია ქსელის კავშირი (გამოგონილი)', 'GE'],
  ['የምሳሌ ከተማ የግል መልእክት ማኅበር (የፈጠራ)', 'ET'],
  ['Mfanoni Society for Open Standards (invented)', 'TZ'],
  ['Halimbawa Bay Press Freedom Desk (invented)', 'PH'],
  // Under the letter to the summit, too: its page has both.
  [
    ...(['Society of the Unopened Letter, Sampleford (invented)', 'GB', 'en', undefined] as const),
    {
      members: [
        'Upper Sampleford Letter Writers (invented)',
        'Sampleford Pigeon Post Club (invented)',
        'Clwb Llythyrau Sampleford (dychmygol)',
        'Sampleford School Pen Friends (invented)',
      ],
    },
  ],
  [
    ...(['Dampford Harbour Watch (invented)', 'IE', 'en', undefined] as const),
    { domain: 'dampford.example', story: 'disowned' },
  ],
  ['Nowhere-on-Sea Privacy Club (invented)', 'NZ', 'en', 'waiting'],
  [
    ...(['Sample Hills Parents for Privacy (invented)', 'IE', 'en', 'waiting'] as const),
    { domain: 'samplehills.example', story: 'answered', hours: 30 },
  ],
  [
    ...(['Lower Sampleton Rowing Club (invented)', 'GB', 'en', 'waiting'] as const),
    { domain: 'rowing.example', story: 'objected', hours: 9 },
  ],
]

const COMPANIES: Organization[] = [
  ['Beispiel Briefkasten GmbH (erfunden)', 'DE', 'de'],
  [
    ...(['Modèle Messagerie SA (inventée)', 'FR', 'fr', undefined] as const),
    { domain: 'messagerie.example', story: 'countersigned' },
  ],
  ['Sample Keys Cooperative (invented)', 'CA'],
  ['見本鍵株式会社（架空）', 'JP', 'ja'],
  ['Ejemplo Correo Cerrado S.L. (inventada)', 'ES', 'es'],
  ['Exemplo Servidores, Lda. (inventada)', 'PT', 'pt'],
  ['Esempio Reti S.r.l. (inventata)', 'IT', 'it'],
  ['شركة المثال للبريد المشفّر (مخترعة)', 'EG', 'ar'],
  ['Voorbeeldhuis Hosting B.V. (verzonnen)', 'NL'],
  ['ООО «Пример-Связь» (вымышлено)', 'KZ'],
  ['示例云信有限公司（虚构）', 'SG'],
  ['Placeholder Mail Ltd (invented)', 'IE'],
  ['Lorem Ipsum Telecom Ltd (invented)', 'GB', 'en', 'taken-back'],
  // As another one on the list, but for a hyphen and its legal form.
  ['Sample Keys Co-operative Ltd (invented)', 'CA', 'en', 'waiting', { hours: 6 }],
]

type Person = [name: string, country: string, title: string | null, language?: string, end?: Signer['end']]

/** Somebody so well known, in this demonstration, that others sign in their name. */
export const WATCHED = 'Invented Celebrity'

const PEOPLE: Person[] = [
  ['Invented Person One', 'GB', 'Cryptographer, Example University'],
  ['Personne inventée Deux', 'FR', 'Journaliste', 'fr'],
  ['Erfundene Unterzeichnerin Drei', 'DE', 'Rechtsanwältin', 'de'],
  ['شخصية مخترعة أربعة', 'EG', 'مهندسة شبكات', 'ar'],
  ['架空の署名者 五', 'JP', '暗号研究者', 'ja'],
  ['Persona Inventada Seis', 'MX', 'Ingeniera de redes', 'es'],
  ['Persona Inventata Sette', 'IT', 'Ricercatrice', 'it'],
  ['Pessoa Inventada Oito', 'PT', 'Jurista', 'pt'],
  ['Вымышленный человек Девять', 'KG', 'Учитель информатики'],
  ['Επινοημένο Πρόσωπο Δέκα', 'CY', 'Μηχανικός'],
  ['דמות בדויה אחת־עשרה', 'IL', 'חוקרת אבטחה'],
  ['काल्पनिक व्यक्ति बारह', 'IN', 'पत्रकार'],
  ['가상의 서명자 열셋', 'KR', '보안 연구원'],
  ['虚构签署者十四', 'MY', '软件工程师'],
  ['Keksitty Henkilö Viisitoista', 'FI', 'Opettaja'],
  ['Verzonnen Persoon Zestien', 'BE', null, 'fr'],
  ['บุคคลสมมติ สิบเจ็ด', 'TH', 'นักวิจัย'],
  ['Uydurma Kişi On Sekiz', 'TR', 'Avukat'],
  ['Nhân vật Hư cấu Mười chín', 'VN', null],
  ['Wymyślona Osoba Dwadzieścia', 'PL', 'Administratorka sieci'],
  ['Invented Person Twenty-One', 'KE', 'Editor, The Example'],
  ['شخص خیالی بیست‌ودو', 'AF', 'روزنامه‌نگار', 'ar'],
  ['Inventita Homo Dudek Tri', 'BR', 'Bibliotecária', 'pt'],
  ['Invented Person Twenty-Four', 'US', null, 'en', 'unlisted'],
  ['Personne inventée Vingt-cinq', 'SN', null, 'fr', 'unlisted'],
  ['Persona Inventada Veintiséis', 'CU', null, 'es', 'unlisted'],
  ['شخصية مخترعة سبعة وعشرون', 'SY', null, 'ar', 'unlisted'],
  ['Invented Person Twenty-Eight', 'AU', 'Nurse', 'en', 'withdrawn'],
  ['Erfundener Unterzeichner Neunundzwanzig', 'AT', null, 'de', 'pending'],
  ['Invented Celebrity Thirty', 'US', 'Singer', 'en', 'waiting'],
  // In the words in which the letter is addressed: the rule that it must meet leaves no room to say that it is invented.
  ['Governments of All Countries', 'CH', 'Invented for the demonstration', 'en', 'waiting'],
]

const of =
  (category: string) =>
  (row: Organization): Signer => {
    const [organization, country, language = 'en', end, more] = row
    return { organization, country, language, category, end, ...more }
  }

/** The lists mixed, as they would have come in: no one signs by kind. */
function mixed(...lists: Signer[][]): Signer[] {
  const placed = lists.flatMap((list) => list.map((signer, index) => ({ signer, at: index / list.length })))
  return placed.toSorted((a, b) => a.at - b.at).map(({ signer }) => signer)
}

export const SIGNERS: Signer[] = mixed(
  CIVIL.map(of('civil-society-organizations')),
  COMPANIES.map(of('companies')),
  PEOPLE.map(([name, country, title, language = 'en', end]): Signer => {
    return { name, country, language, end, ...(title ? { title } : {}) }
  }),
)
