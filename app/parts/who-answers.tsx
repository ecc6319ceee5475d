import { LostLink } from './find-link'
import { MailLink } from './mail-link'
import { inOneLine } from '@/domain/text/lines'
import { translator } from '@/messages/translator'
import type { Shown } from './campaign'

type Props = { shown: Shown; target?: '_blank' }

/** Under the form: who answers for the letter, where to write to them, and the way back to a signature. */
export function WhoAnswers({ shown: { campaign, language }, target }: Props) {
  const t = translator(language, 'letter')
  return (
    <div className="who-answers">
      <p>
        {t.rich('answerable', {
          name: () => <bdi>{inOneLine(campaign.responsible)}</bdi>,
          mail: () => <MailLink address={campaign.contact} />,
        })}
      </p>
      <LostLink language={language} target={target} />
    </div>
  )
}
