import { described, Field, SelectField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Item } from '@/domain/review/item'
import { GIVEN_REASONS } from '@/domain/review/review'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { AskSigner } from './ask-signer'

type Props = {
  campaign: DeskCampaign
  item: Item
  next: string | null
  again: FormAgain<'source' | 'reason' | 'question'> | null
  language: string
  prefix: string
}

/** Whether approving records a check, which needs to say what was looked at. */
const needsSource = ({ kind, published, proven, objected }: Item) =>
  kind === 'organization' && (objected || (!published && !proven))

/** The buttons stay in view; where there is a field above them, they would stand before it. */
const barOf = (checks: boolean) =>
  `bg-paper lg:border-rule mb-5 flex flex-wrap items-end gap-x-8 gap-y-4 lg:border-t lg:py-3 ${checks ? '' : 'lg:sticky lg:bottom-0 lg:z-10'}`

/** The decisions, each one press: a form that posts, whose buttons have keys where JavaScript runs. */
export function Decide({ campaign, item, next, again, language, prefix }: Props) {
  const t = translator(language, 'review')
  const desk = translator(language, 'desk')
  const faults = again?.faults ?? {}
  const checks = needsSource(item)
  const { objected } = item
  const reasons = GIVEN_REASONS.filter((reason) => objected || reason !== 'objection')
  return (
    <form
      method="post"
      action={inLanguage(prefix, paths.deskDecide(campaign.slug))}
      className="mt-6"
      noValidate
    >
      <input type="hidden" name="signature" value={item.id} />
      <input type="hidden" name="seen" value={item.version} />
      <input type="hidden" name="next" value={next ?? ''} />
      {checks && (
        <Field name="source" label={desk('source')} hint={desk('sourceHint')} error={faults.source}>
          <input
            className="input max-w-xl"
            dir="auto"
            autoComplete="off"
            defaultValue={again?.values.source}
            {...described('source', { hint: true, error: faults.source })}
          />
        </Field>
      )}
      <div className={barOf(checks)}>
        <button
          className={objected ? 'button-quiet' : 'button'}
          name="decision"
          value="approve"
          data-key="a"
          data-first={checks ? 'field-source' : undefined}
        >
          {t(checks ? 'approveChecked' : item.published ? 'leave' : 'approve')}
        </button>
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            name="reason"
            className="mb-0"
            label={t('reasonLabel')}
            error={faults.reason}
            defaultValue={again?.values.reason || (objected ? 'objection' : 'doubtful')}
            options={reasons.map((reason) => [reason, t(`reason.${reason}`)])}
          />
          <button className="button-quiet" name="decision" value="hold" data-key="h">
            {t('hold')}
          </button>
          <button className="button-warn" name="decision" value="reject" data-key="r">
            {t('reject')}
          </button>
        </div>
      </div>
      <AskSigner {...{ item, again, language }} />
    </form>
  )
}
