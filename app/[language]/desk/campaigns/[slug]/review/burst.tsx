import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Item, Shown } from '@/domain/review/item'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { nameOf } from './similar'

type Props = { campaign: DeskCampaign; item: Item; others: Shown[]; language: string; prefix: string }

/** The others that only came in a burst, to be looked at as one list: a crowd at a meeting, or one person with many mailboxes. */
export function Burst({ campaign, item, others, language, prefix }: Props) {
  const t = translator(language, 'review')
  if (others.length === 0) return null
  const to = inLanguage(prefix, paths.deskReview(campaign.slug))
  const all = [item, ...others]
  return (
    <section aria-labelledby="burst" className="mt-10">
      <h3 id="burst" className="text-lg">
        {t('burstTitle', { count: others.length })}
      </h3>
      <p className="text-quiet mb-3 text-sm">{t('burstHint')}</p>
      <ul className="mb-4 sm:columns-2">
        {others.map((shown) => (
          <li key={shown.id} className="break-inside-avoid py-1 text-sm [overflow-wrap:anywhere]">
            <a href={`${to}?at=${shown.id}`}>
              <bdi>{nameOf(shown)}</bdi>
            </a>
            <span className="text-quiet block">
              {shown.country ? countryName(shown.country, language) : shown.area}
              {shown.mailDomain && (
                <>
                  {' · '}
                  <bdi>{shown.mailDomain}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <form method="post" action={inLanguage(prefix, paths.deskDecide(campaign.slug))}>
        <input type="hidden" name="seen" value={all.map(({ id, version }) => `${id}:${version}`).join(' ')} />
        <button className="button-quiet" name="decision" value="approve-burst">
          {t('burstKeep', { count: all.length })}
        </button>
      </form>
    </section>
  )
}
