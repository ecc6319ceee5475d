import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { listOpenings } from '@/domain/campaign/list-openings'
import { STANDINGS } from '@/domain/signature/desk/view'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { Utc } from '../parts/utc'
import { Who } from '../parts/who'

const LATEST = 100
const OTHER_VIEWS = [
  ...(['all', 'address', 'import-rows', 'imports', 'invitations', 'review', 'history', 'members'] as const),
] as const

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string }

/** Who of the team opened what is not public, for owners; folded, so that it hides nothing of what was done. */
export async function Openings({ campaign, organizer, language }: Props) {
  const openings = await listOpenings(organizer, campaign.slug, LATEST)
  if (typeof openings === 'string') return null
  const t = translator(language, 'desk')
  return (
    <details className="border-rule border-t pt-3 text-sm">
      <summary className="w-fit cursor-pointer py-1 font-semibold">{t('openings')}</summary>
      <p className="text-quiet my-2 max-w-prose">
        {t('openingsExplain')} {openings.length === LATEST && t('historyMore', { count: LATEST })}
      </p>
      {openings.length === 0 && <p>{t('openingsNone')}</p>}
      <ol>
        {openings.map(({ view, email, at }, index) => (
          <li key={index} className="border-rule flex flex-wrap justify-between gap-x-6 border-t py-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {viewInWords(view, language)} <Who email={email} actor="organizer" language={language} />
            </span>
            <span className="text-quiet">
              <Utc at={at} language={language} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function viewInWords(view: string, language: string): string {
  const t = translator(language, 'desk')
  const standing = STANDINGS.find((one) => one === view)
  if (standing) return t(`standings.${standing}`)
  const other = OTHER_VIEWS.find((one) => one === view)
  return other ? t(`openedView.${other}`) : view
}
