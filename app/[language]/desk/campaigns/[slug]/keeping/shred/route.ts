import { deskForm } from '../../../../parts/desk-form'
import { shredCampaign } from '@/domain/signature/retention/shred'
import { paths } from '@/paths'

/** Destroys what is sealed, for an owner who typed the letter's short name. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskKeeping(slug),
  typed: ({ name = '' }) => ({ name }),
  act: (organizer, { place, typed }) => shredCampaign(organizer, place.slug, typed.name),
  done: 'shredded',
})
