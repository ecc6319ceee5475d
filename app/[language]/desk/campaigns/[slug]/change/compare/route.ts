import { refuse } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { againAt, showAgain } from '@/app/parts/form'
import { findOwnCampaign } from '@/domain/campaign/desk-queries'
import { checkLetter } from '@/domain/campaign/draft-values'
import { paths } from '@/paths'
import { keepLetter, readLetter } from '../read-letter'

/** Shows what a changed letter changes, on the page where it is written. Changes nothing. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskChange(slug),
  typed: keepLetter,
  alone: true,
  act: async (organizer, { place, prefix, page, typed }) => {
    const checked = await checkLetter(readLetter(typed))
    if ('faults' in checked) return checked
    const values = { ...typed, compared: 'yes' }
    const campaign = await findOwnCampaign(organizer, place.slug)
    if (campaign?.editionHash && campaign.editionHash !== typed.seen)
      return refuse(prefix, page, 'edition-meanwhile', { values })
    return showAgain(againAt(prefix, page), { values, faults: {} }, 200)
  },
})
