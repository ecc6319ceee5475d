import type { CategoryValues } from '@/domain/campaign/category'
import type { Plan } from '../plan'
import { AR } from './ar'
import { ASKED, FILE } from './asked'
import { DE } from './de'
import { EN } from './en'
import { ES } from './es'
import { FR } from './fr'
import { IT } from './it'
import { JA } from './ja'
import { NEWS } from './news'
import { PT } from './pt'
import { SIGNERS, WATCHED } from './signers'

const category = (kind: CategoryValues['kind'], heading: Record<string, string>): CategoryValues => ({
  ...{ slug: null, position: '', remove: false },
  kind,
  heading,
})

const CATEGORIES = [
  category('organization', {
    en: 'Civil society organizations',
    fr: 'Organisations de la société civile',
    de: 'Organisationen der Zivilgesellschaft',
    es: 'Organizaciones de la sociedad civil',
    it: 'Organizzazioni della società civile',
    ja: '市民社会団体',
    pt: 'Organizações da sociedade civil',
    ar: 'منظمات المجتمع المدني',
  }),
  category('organization', {
    en: 'Companies',
    fr: 'Entreprises',
    de: 'Unternehmen',
    es: 'Empresas',
    it: 'Imprese',
    ja: '企業',
    pt: 'Empresas',
    ar: 'الشركات',
  }),
  category('person', {
    en: 'Individual experts',
    fr: 'Expertes et experts à titre individuel',
    de: 'Einzelne Fachleute',
    es: 'Personas expertas a título individual',
    it: 'Esperte ed esperti a titolo individuale',
    ja: '個人の専門家',
    pt: 'Especialistas a título individual',
    ar: 'خبيرات وخبراء بصفتهم الشخصية',
  }),
]

/** An open letter in eight languages, with three categories, a signature in every state, every proof, and work in its queue. */
export const CALL: Plan = {
  letter: { slug: 'keep-our-conversations-ours', ...EN },
  translations: [FR, DE, ES, IT, JA, PT, AR],
  face: { ink: '#1c5d4a', coalition: 'Coalition for Private Conversations (invented)' },
  kinds: 'both',
  categories: CATEGORIES,
  opened: 31,
  closes: 60,
  zone: 'Europe/Brussels',
  signers: SIGNERS,
  asks: ASKED,
  imports: { source: 'the paper lists of the congress (invented)', file: FILE },
  supports: [
    {
      ...({ kind: 'adopted', days: 6 } as const),
      organization: 'Congress of Exampletown Choirs (invented)',
      source: 'Resolution 4 of its spring congress (invented)',
    },
    {
      ...({ kind: 'supports', days: 3 } as const),
      organization: 'Beispielhausener Bund der Postkartensammler (erfunden)',
      source: 'Press release 12/26 (invented)',
    },
  ],
  news: NEWS,
  watched: WATCHED,
}
