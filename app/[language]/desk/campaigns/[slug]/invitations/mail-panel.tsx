import { ZoneDefault } from '@/app/[language]/desk/parts/zone-default'
import { SelectField, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { listZones } from '@/domain/campaign/closing-time'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { AskCounts } from '@/domain/invitation/ask-list'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Again = FormAgain<'time' | 'zone' | 'when' | 'what'> | null
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
  const { time = '', zone = 'UTC', when = 'now' } = again?.values ?? {}
  return (
    <form method="post" action={action} className="mt-4" noValidate>
      <details open={when === 'later'} className="mb-4">
        <summary className="w-fit cursor-pointer py-1">{t('atATime')}</summary>
        <label className="my-2 flex items-center gap-2">
          <input type="checkbox" name="when" value="later" defaultChecked={when === 'later'} /> {t('later')}
        </label>
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField
            name="time"
            type="datetime-local"
            label={t('sendTime')}
            error={again?.faults.time}
            defaultValue={time}
          />
          <SelectField
            name="zone"
            label={t('zone')}
            error={again?.faults.zone}
            defaultValue={zone}
            options={listZones().map((one) => [one, one])}
          />
        </div>
        <ZoneDefault field="field-zone" />
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
