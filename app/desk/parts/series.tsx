import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { listForSeries } from '@/domain/campaign/series'
import { may, type Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage } from '@/paths'
import { deskPaths } from '../desk-paths'

type Props = {
  campaign: DeskCampaign
  organizer: Organizer
  language: string
  prefix: string
  saved: boolean
}

/** Which of the organizer's letters this one belongs with. Nothing for who has only this letter. */
export async function Series({ campaign, organizer, language, prefix, saved }: Props) {
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
      {saved && (
        <div className="notice" role="status">
          <p>{t('saved')}</p>
        </div>
      )}
      <p className="text-quiet mb-3 text-sm">{t('deskHint')}</p>
      <form method="post" action={inLanguage(prefix, deskPaths.joinSeries(campaign.slug))}>
        <label className="field-label" htmlFor="field-other">
          {t('belongsWith')}
        </label>
        <div className="flex flex-wrap gap-3">
          <select
            className="input w-auto max-w-full min-w-0 flex-[1_1_16rem]"
            id="field-other"
            name="other"
            defaultValue={chosen?.slug ?? ''}
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
      </form>
    </section>
  )
}
