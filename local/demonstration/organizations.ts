import type { Signer } from './plan'

// Organizations that exist nowhere, of places that exist nowhere.

const LIST: [organization: string, country: string][] = [
  ['Exampletown Internet Association (invented)', 'CH'],
  ['Lindenau Digital Rights Circle (invented)', 'DE'],
  ['Cercle des lettres fermées de Villexemple (inventé)', 'FR'],
  ['Society of the Unopened Letter, Sampleford (invented)', 'GB'],
  ['Maple Sample Engineers Without Back Doors (invented)', 'CA'],
  ['Anytown Librarians for Private Reading (invented)', 'US'],
  ['Circolo Porte Chiuse di Borgo Esempio (inventato)', 'IT'],
  ['見本町プライバシー協会（架空）', 'JP'],
  ['Fundación Ejemplar por las Conversaciones Privadas (inventada)', 'AR'],
  ['Coletivo Rede de Vila Exemplo (inventado)', 'BR'],
  ['Asociación Cartas Cerradas de Villaejemplo (inventada)', 'MX'],
  ['Voorbeelddorp Vrij Verkeer (verzonnen)', 'NL'],
  ['Exempelby Nätförening (påhittad)', 'SE'],
  ['Esimerkkilän Salausseura (keksitty)', 'FI'],
  ['Eksempelby Brevklub (opdigtet)', 'DK'],
  ['Towarzystwo Zamkniętych Listów, Przykładowo (zmyślone)', 'PL'],
  ['Spolek Soukromý hovor, Příkladov (smyšlený)', 'CZ'],
  ['Εταιρεία Ψηφιακών Ελευθεριών Παραδειγματούπολης (επινοημένη)', 'GR'],
  ['Общество Открити протоколи, Примерово (измислено)', 'BG'],
  ['Спілка захисту листування, Прикладівка (вигадана)', 'UA'],
  ['جمعية الأمثلة للحقوق الرقمية (مخترعة)', 'TN'],
  ['مركز قرية المثال للحريات (مخترع)', 'JO'],
  ['אגודת כפר דוגמה לפרטיות (בדויה)', 'IL'],
  ['उदाहरणपुर नागरिक अधिकार मंच (काल्पनिक)', 'IN'],
  ['Example Bay Journalists’ Shelter (invented)', 'KE'],
  ['Mfanoni Society for Open Standards (invented)', 'TZ'],
  ['Sampleville Women’s Safety Network (invented)', 'NG'],
  ['Voorbeeldfontein Digital Law Clinic (invented)', 'ZA'],
  ['예시마을 정보인권모임 (가상)', 'KR'],
  ['範例鎮數位權利協會（虛構）', 'TW'],
  ['Halimbawa Bay Press Freedom Desk (invented)', 'PH'],
  ['Contoh Island Network Operators (invented)', 'ID'],
  ['Sample Coast Computer Club (invented)', 'AU'],
]

export const ORGANIZATIONS: Signer[] = LIST.map(([organization, country]) => ({ organization, country }))
