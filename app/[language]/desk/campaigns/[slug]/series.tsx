import { described, Field } from '@/app/parts/field'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { listForSeries } from '@/domain/campaign/series'
import { may, type Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  campaign: DeskCampaign
  organizer: Organizer
  language: string
  prefix: string
}

/** Which of the organizer's letters this one belongs with. Nothing for who has only this letter. */
export async function Series({ campaign, organizer, language, prefix }: Props) {
  if (!may(campaign.role, 'edit-letter')) return null
  const letters = await listForSeries(organizer, campaign.slug)
  if (letters.length === 0) return null
  const t = translator(language, 'series')
  const chosen = letters.find(({ series }) => series !== null && series === campaign.series)
  return (
    <section aria-labelledby="series">
      <h2 id="series" className="mb-2 text-xl">
        {t('desk')}
      </h2>
      <p className="text-quiet mb-3 text-sm">{t('deskHint')}</p>
      <form method="post" action={inLanguage(prefix, paths.deskJoinSeries(campaign.slug))}>
        <Field name="other" label={t('belongsWith')}>
          <div className="flex flex-wrap gap-3">
            <select
              className="input w-auto max-w-full min-w-0 flex-[1_1_16rem]"
              defaultValue={chosen?.slug ?? ''}
              {...described('other', {})}
            >
              <option value="">{t('alone')}</option>
              {letters.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title || slug}
                </option>
              ))}
            </select>
            <button className="button-quiet">{t('save')}</button>
          </div>
        </Field>
      </form>
    </section>
  )
}
