import { SelectField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { ADDRESS_DAYS_CHOICES, MOST_MONTHS, REST_DAYS_CHOICES } from '@/domain/campaign/keeping'
import { formatDay } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { SeenField } from '../../../parts/seen-field'

type Props = {
  campaign: DeskCampaign
  again: FormAgain | null
  seen: string
  language: string
  prefix: string
}

/** Two times to choose; once the letter is open only those that keep nothing longer than signers were told. */
export function KeepingForm({ campaign, again, seen, language, prefix }: Props) {
  const t = translator(language, 'keeping')
  const { keepsAddressesDays: days, keepsRestDays: rest, openedAt } = campaign
  const isOffered = (one: number | null, now: number | null) =>
    !openedAt || (one ?? Infinity) <= (now ?? Infinity)
  const addressChoices = new Set([...ADDRESS_DAYS_CHOICES.filter((one) => isOffered(one, days)), days])
  const inOrder = [...addressChoices].toSorted((one, other) => one - other)
  const restChoices = REST_DAYS_CHOICES.filter((one) => isOffered(one, rest))
  const dated = (key: 'due' | 'erased' | 'restDue', at: Date | null) =>
    at && <p className="field-hint">{t(key, { day: formatDay(at, language) })}</p>
  return (
    <form
      method="post"
      action={inLanguage(prefix, paths.deskKeepingSave(campaign.slug))}
      className="max-w-2xl space-y-6"
    >
      <SeenField again={again} seen={seen} />
      <div>
        <SelectField
          name="addressDays"
          label={t('addresses')}
          hint={t('addressesHint', { months: MOST_MONTHS })}
          defaultValue={again?.values.addressDays ?? String(days)}
          options={inOrder.map((one) => [String(one), t('days', { days: one })])}
        />
        {campaign.addressesErasedAt
          ? dated('erased', campaign.addressesErasedAt)
          : dated('due', campaign.addressesDueAt)}
      </div>
      <div>
        <SelectField
          name="restDays"
          label={t('rest')}
          hint={t('restHint')}
          defaultValue={again?.values.restDays ?? String(rest ?? 'kept')}
          options={restChoices.map((one) => [
            String(one ?? 'kept'),
            one === null ? t('restKept') : t('restDays', { days: one }),
          ])}
        />
        {dated('restDue', campaign.restDueAt)}
      </div>
      {openedAt && <p>{t('onlyShorter')}</p>}
      <button className="button">{t('save')}</button>
    </form>
  )
}
