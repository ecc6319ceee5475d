import { takesSignatures } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { AskCounts } from '@/domain/invitation/ask-list'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { PlanForm, type Again } from './plan-form'

type Props = {
  campaign: DeskCampaign
  counts: AskCounts
  again: Again
  editing: boolean
  language: string
  prefix: string
}

/** Sends what is to be sent, now or at a time, and takes back what has not left. */
export function MailPanel({ campaign, counts, again, editing, language, prefix }: Props) {
  const t = translator(language, 'askList')
  const open = takesSignatures(campaign.state)
  const { toAsk, addressless, planned, toRemind } = counts
  const say = [
    toAsk > 0 && t('toAsk', { count: toAsk }),
    addressless > 0 && t('addressless', { count: addressless }),
    planned > 0 && t('plannedCount', { count: planned }),
    toRemind > 0 && t('toRemind', { count: toRemind }),
  ].filter((sentence) => sentence !== false)
  return (
    <section aria-labelledby="mails" className="sheet min-w-0">
      <h3 id="mails" className="mb-2 text-lg">
        {t('mails')}
      </h3>
      {say.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {say.length === 0 && <p className="text-quiet">{t('nothingToSend')}</p>}
      {!open && <p className="text-quiet mt-2">{t(campaign.state === 'draft' ? 'notOpen' : 'over')}</p>}
      {open && editing && (
        <>
          {toAsk + toRemind > 0 && (
            <PlanForm
              action={inLanguage(prefix, paths.deskInvitationsPlan(campaign.slug))}
              {...{ counts, again, language }}
              own={campaign.closesZone ?? campaign.launchesZone ?? ''}
            />
          )}
          {planned + counts.remindersPlanned > 0 && (
            <form
              method="post"
              action={inLanguage(prefix, paths.deskInvitationsStop(campaign.slug))}
              className="mt-4"
            >
              <button className="button-quiet">{t('stopAll')}</button>
            </form>
          )}
          <p className="text-quiet mt-3 text-sm">{t('pace')}</p>
        </>
      )}
    </section>
  )
}
