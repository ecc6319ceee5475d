import { Utc } from '@/app/[language]/desk/campaigns/[slug]/parts/utc'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { AskCounts } from '@/domain/invitation/ask-list'
import type { Change, Morning, MorningLine } from '@/domain/invitation/morning'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { morning: Morning; campaign: DeskCampaign; counts: AskCounts; language: string; prefix: string }

/** What changed since yesterday, whose time is nearly up, and what needs somebody's hand. */
export function MorningNews({ morning, campaign, counts, language, prefix }: Props) {
  const t = translator(language, 'askList')
  const { changes, more, near } = morning
  const list = inLanguage(prefix, paths.deskInvitations(campaign.slug))
  const line = ({ id, organization, what, at }: MorningLine<Change>, key: string) => (
    <li key={key} className="border-rule flex flex-wrap justify-between gap-x-6 border-t py-1.5">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <a href={inLanguage(prefix, paths.deskInvitation(campaign.slug, id))}>
          <bdi>{organization}</bdi>
        </a>{' '}
        <span className="text-quiet">{t(`change.${what}`)}</span>
      </span>
      <span className="text-quiet">
        <Utc at={at} language={language} />
      </span>
    </li>
  )
  return (
    <section aria-labelledby="since" className="sheet min-w-0">
      <h3 id="since" className="mb-2 text-lg">
        {t('since')}
      </h3>
      {morning.added > 0 && <p className="mb-1 text-sm">{t('addedCount', { count: morning.added })}</p>}
      {morning.asked > 0 && <p className="mb-1 text-sm">{t('askedCount', { count: morning.asked })}</p>}
      {changes.length + morning.added + morning.asked === 0 && (
        <p className="text-quiet text-sm">{t('nothingNew')}</p>
      )}
      <ol className="text-sm">
        {changes.map((change, at) => line(change, `${change.id}-${change.what}-${at}`))}
        {more > 0 && (
          <li className="border-rule border-t py-1.5">
            <a href={`${list}?only=recent`}>{t('more', { count: more })}</a>
          </li>
        )}
      </ol>
      {near.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 text-lg">{t('near')}</h3>
          <ol className="text-sm">{near.map((one) => line(one, one.id))}</ol>
        </>
      )}
      {counts.forwarded > 0 && (
        <p className="mt-4 text-sm">
          <a href={`${list}?only=forwarded`}>{t('forwardedCount', { count: counts.forwarded })}</a>
        </p>
      )}
    </section>
  )
}
