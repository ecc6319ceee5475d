import { Field, described, TextField } from '@/app/parts/field'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { localTime } from '@/domain/campaign/closing-time'
import type { InvitedPage } from '@/domain/invitation/invited-page'
import { translator } from '@/messages/translator'
import { answerSentence, type InvitedAgain } from './form'
import { SignedElsewhere, SaidSoFar } from './said-so-far'

type Props = { invited: InvitedPage; campaign: PublicCampaign; language: string; again: InvitedAgain }

/** What was said so far, and the three answers, each a form of its own. */
export function Answer(props: Props) {
  const { language } = props
  const t = translator(language, 'invited')
  return (
    <section id="answer" aria-labelledby="answer-title" className="mt-10 print:hidden">
      <h2 id="answer-title" className="mb-2 text-xl">
        {t('answer')}
      </h2>
      <SignedElsewhere {...props} />
      <SaidSoFar {...props} />
      <p className="text-quiet mb-5 text-sm">{t('answerLead')}</p>
      <div className="invited-answers">
        <form method="post" className="sheet">
          <p className="mb-3">{t('signHint')}</p>
          <button className="button w-full" name="action" value="sign">
            {t('sign')}
          </button>
        </form>
        <Deciding {...props} />
        <Declining {...props} />
      </div>
    </section>
  )
}

function Deciding({ invited, campaign, language, again }: Props) {
  const t = translator(language, 'invited')
  const zone = campaign.closesZone ?? 'UTC'
  const stored = invited.decidingUntil ? localTime(invited.decidingUntil, zone).slice(0, 10) : undefined
  return (
    <form method="post" className="sheet" noValidate>
      <input type="hidden" name="action" value="deciding" />
      <TextField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        error={answerSentence(language, 'until', again)}
        type="date"
        max={campaign.closesAt ? localTime(campaign.closesAt, zone).slice(0, 10) : undefined}
        defaultValue={again?.values.until ?? stored}
        dir={undefined}
      />
      <button className="button-quiet w-full">{t('deciding')}</button>
    </form>
  )
}

function Declining({ invited, language, again }: Props) {
  const t = translator(language, 'invited')
  const error = answerSentence(language, 'reason', again)
  const about = { hint: t('reasonHint'), error }
  const shown = again?.values.reason ?? invited.declinedReason ?? ''
  return (
    <form method="post" className="sheet" noValidate>
      <input type="hidden" name="action" value="decline" />
      <Field name="reason" label={t('reason')} {...about}>
        <textarea
          className="input"
          rows={3}
          dir="auto"
          defaultValue={shown}
          {...described('reason', about)}
        />
      </Field>
      <button className="button-quiet w-full">{t('decline')}</button>
    </form>
  )
}
