import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { sees } from '@/domain/team/sight'
import { translator } from '@/messages/translator'

type Props = { campaign: DeskCampaign; filter: DeskFilter; language: string }

/** Nothing to show, and why. */
export function NoSignatures({ campaign, filter, language }: Props) {
  const t = translator(language, 'desk')
  const filtered = Object.keys(filter).length > 0
  const waiting = filter.standing === 'waiting' && Object.keys(filter).length === 1
  const noMatch = t(sees(campaign.role, 'address') ? 'noMatch' : 'noMatchNames')
  const draft = campaign.state === 'draft'
  return (
    <div className="sheet text-center">
      <h2 className="mb-1 text-xl">
        {t(waiting ? 'nothingWaits' : filtered ? 'noMatchTitle' : 'noneTitle')}
      </h2>
      <p className="text-quiet">
        {waiting ? t('noneWaits') : filtered ? noMatch : t(draft ? 'noneDraft' : 'noneOpen')}
      </p>
    </div>
  )
}
