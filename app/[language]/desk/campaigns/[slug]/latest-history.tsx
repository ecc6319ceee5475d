import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { listCampaignEvents } from '@/domain/event/list-events'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { HistoryList } from './parts/history-list'

const READ = 500 // entries
const SHOWN = 6 // lines

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** The newest lines of the history, and the way to all of it. */
export async function LatestHistory({ campaign, ...props }: Props) {
  const { language, prefix } = props
  const entries = await listCampaignEvents(campaign.id, READ)
  const t = translator(language, 'desk')
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 text-xl">
        {t('history')}
      </h2>
      <HistoryList
        campaign={campaign}
        entries={entries}
        most={SHOWN}
        cut={entries.length === READ}
        {...props}
      />
      <p className="border-rule border-t pt-3">
        <a href={inLanguage(prefix, paths.deskHistory(campaign.slug))}>{t('historyAll')}</a>
      </p>
    </section>
  )
}
