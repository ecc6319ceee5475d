import { showRefusal } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { pageLanguage } from '@/app/parts/page-language'
import type { DeliveryRefusal } from '@/domain/delivery/delivery'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'
import { deliverySentence, deliveryStatus, type DeskDeliveryRefusal, FIELD_OF } from './refusals'

// What the route handlers of a delivery share.

type Place = { slug: string; id: string }
export type DeliveryContext = { params: Promise<Place & { language: string }> }

/** Forms of deliveries, shown again with a refusal: beside its field when it has one, else on top. */
export const deliveryForms = formsOf<DeskDeliveryRefusal>(({ prefix, page, form }, refusal) => {
  const field = FIELD_OF[refusal]
  const sentence = deliverySentence(pageLanguage(prefix, undefined), refusal, field && form[field])
  return showRefusal(prefix, page, { sentence, status: deliveryStatus(refusal) }, { values: form, field })
})

/** A form on a delivery's page: lets the organizer act, and comes back to the page. */
export function deliveryForm(act: (organizer: Organizer, place: Place) => Promise<'done' | DeliveryRefusal>) {
  return deliveryForms({
    page: ({ slug, id }: Place) => paths.deskDelivery(slug, id),
    act: (organizer, { place }) => act(organizer, place),
  })
}
