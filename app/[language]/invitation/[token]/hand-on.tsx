import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { EmailField } from '@/app/parts/email-field'
import { MailLink } from '@/app/parts/mail-link'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { ANSWER_LIMITS } from '@/domain/invitation/answer'
import type { InvitedPage } from '@/domain/invitation/invited-page'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { answerSentence, type InvitedAgain } from './form'

type Props = { invited: InvitedPage; campaign: PublicCampaign; language: string; again: InvitedAgain }

/** Hands the invitation on to a colleague, a few times. */
export function HandOn({ invited, campaign, language, again }: Props) {
  const t = translator(language, 'invited')
  const typed = again?.values.email ?? ''
  const { handedAt } = invited
  const mail = () => <MailLink address={campaign.contact} />
  return (
    <section aria-labelledby="hand-on" className="mt-10 print:hidden">
      <h2 id="hand-on" className="mb-2 text-xl">
        {t('handTitle')}
      </h2>
      {handedAt && (
        <p className="text-quiet mb-2 text-sm">
          {t('handed', { day: formatDay(handedAt, interfaceLanguage(language)) })}
        </p>
      )}
      {invited.handingsLeft === 0 ? (
        <p>{t.rich('handNone', { times: ANSWER_LIMITS.handings, mail })}</p>
      ) : (
        <>
          <p className="mb-3">{t('handLead')}</p>
          <form method="post" className="sheet" noValidate>
            <input type="hidden" name="action" value="hand-on" />
            <EmailField
              label={t('handEmail')}
              value={typed || undefined}
              error={answerSentence(language, 'email', again)}
            />
            <EmailChoiceFor language={language} fault={again?.faults.email ?? ''} typed={typed} />
            <button className="button-quiet">{t('handButton')}</button>
          </form>
        </>
      )}
    </section>
  )
}
