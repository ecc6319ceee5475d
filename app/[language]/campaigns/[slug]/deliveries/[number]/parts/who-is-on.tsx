import { countCountries, deliveredCategories, deliveredParts } from '@/app/parts/delivery/counts'
import { SinceDelivered } from '@/app/parts/delivery/since-delivered'
import type { Shown } from '@/app/parts/campaign'
import { findHeadings } from '@/app/parts/headings'
import type { DeliveryRecord } from '@/domain/delivery/record/find-record'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'

type Props = { record: DeliveryRecord; shown: Shown }

/** How many are on the list, by kind and by category, and from how many countries. */
export async function WhoIsOn({ record: { counts, revisions }, shown: { campaign, language } }: Props) {
  const t = translator(language, 'record')
  const headings = await findHeadings(campaign.id, language, campaign.language)
  const categories = headings.length > 0 ? deliveredCategories(counts, headings, language) : []
  const countries = countCountries(counts)
  const parts = deliveredParts(counts, language)
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <p>{parts || translator(language, 'letter')('nobody', { state: campaign.state })}</p>
      <SinceDelivered {...{ revisions, language }} />
      {countries > 0 && <p className="text-quiet">{t('countries', { count: countries })}</p>}
      {categories.length > 0 && (
        <ul className="record-categories">
          {categories.map(({ key, words, language: spoken }) => (
            <li key={key} lang={spoken} dir={direction(spoken)}>
              {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
