import { ZoneField } from '@/app/[language]/desk/parts/zone-field'
import { TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { AskCounts } from '@/domain/invitation/ask-list'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Again = FormAgain<'time' | 'zone' | 'what'> | null
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
            />
          )}
          <form
            method="post"
            action={inLanguage(prefix, paths.deskInvitationsStop(campaign.slug))}
            className="mt-4"
          >
            <button className="button-quiet">{t('stopAll')}</button>
          </form>
          <p className="text-quiet mt-3 text-sm">{t('pace')}</p>
        </>
      )}
    </section>
  )
}

type FormProps = { action: string; counts: AskCounts; again: Again; language: string }

function PlanForm({ action, counts, again, language }: FormProps) {
  const t = translator(language, 'askList')
  const { time = '', zone = '' } = again?.values ?? {}
  const { time: timeFault, zone: zoneFault } = again?.faults ?? {}
  return (
    // Checked by the browser: half a time is sent as none, and none means now.
    <form method="post" action={action} className="mt-4">
      <details open={time !== '' || zoneFault !== undefined} className="mb-4">
        <summary className="w-fit cursor-pointer py-1">{t('atATime')}</summary>
        <div className="fields-in-rows mt-2 sm:grid-cols-2">
          <TextField
            name="time"
            type="datetime-local"
            label={t('sendTime')}
            hint={t('sendTimeHint')}
            error={timeFault}
            defaultValue={time}
          />
          <ZoneField name="zone" value={zone} error={zoneFault} language={language} />
        </div>
      </details>
      <p className="flex flex-wrap gap-3">
        {counts.toAsk > 0 && (
          <button className="button" name="what" value="ask">
            {t('askAll', { count: counts.toAsk })}
          </button>
        )}
        {counts.toRemind > 0 && (
          <button className="button-quiet" name="what" value="remind">
            {t('remindAll', { count: counts.toRemind })}
          </button>
        )}
      </p>
    </form>
  )
}
