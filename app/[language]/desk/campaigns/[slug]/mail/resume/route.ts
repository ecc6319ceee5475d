import { deskForm } from '../../../../parts/desk-form'
import { resumeMail } from '@/domain/mail-health/resume'
import { paths } from '@/paths'

/** Lets mail go on before its pause is over. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskMail(slug),
  act: (organizer, { place }) => resumeMail(organizer, place.slug),
  done: 'mail-resumed',
})
