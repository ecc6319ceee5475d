import { ZoneField } from '@/app/[language]/desk/parts/zone-field'
import { TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { AskCounts } from '@/domain/invitation/ask-list'
import { translator } from '@/messages/translator'

export type Again = FormAgain<'time' | 'zone' | 'what'> | null

/** `own`: the zone in which the campaign's own times are said. */
type FormProps = { action: string; counts: AskCounts; again: Again; own: string; language: string }

/** Sends the mails that are to be sent, now or at a time. */
export function PlanForm({ action, counts, again, own, language }: FormProps) {
  const t = translator(language, 'askList')
  const { time = '', zone = own } = again?.values ?? {}
  const { time: timeFault, zone: zoneFault } = again?.faults ?? {}
  return (
    // Checked by the browser: half a time is sent as none, and none means now.
    <form method="post" action={action} className="mt-4">
      <details open={time !== '' || zoneFault !== undefined} className="mb-4">
        <summary className="w-fit cursor-pointer py-1">{t('atATime')}</summary>
        <div className="mt-2 max-w-md">
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
