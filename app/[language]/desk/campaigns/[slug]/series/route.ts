import { deskForm } from '../../../parts/desk-form'
import { joinSeries } from '@/domain/campaign/join-series'
import { paths } from '@/paths'

/** Lets a letter belong with another one, or stand alone again. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskCampaign(slug),
  act: (organizer, { place, form }) => joinSeries(organizer, place.slug, form.other ?? ''),
  done: 'series-saved',
})
