import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { pageLanguage } from '@/app/parts/page-language'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import { readLetter } from '@/domain/campaign/letter-queries'
import { COLLEAGUE } from '@/domain/proof/proof'
import { translator } from '@/messages/translator'
import { findAskedOnce } from './asked'
import type { CountersignField } from './countersign-errors'
import { CountersignForm } from './countersign-form'

type Props = { params: Promise<{ language: string; token: string }> }

/** Behind the link mailed to a second officer. A press alone does nothing: programs press too, so the code is typed. */
export default async function CountersignPage({ params }: Props) {
  const { language: prefix, token } = await params
  const asked = await findAskedOnce(token)
  const language = pageLanguage(prefix, asked?.language)
  if (!asked) return <LinkUnknown language={language} prefix={prefix} />
  const t = translator(language, 'countersign')
  const letter = (
    <p>
      <LetterLink campaign={asked.campaign} prefix={prefix} />
    </p>
  )
  if (asked.state === 'countersigned' || asked.state === 'denied')
    return (
      <TokenPage tab={t('answeredTitle')} title={t('answeredTitle')}>
        <div className="space-y-4">
          {letter}
          <p>{t(asked.state === 'denied' ? 'denied' : 'answered')}</p>
        </div>
      </TokenPage>
    )
  if (asked.state !== 'open')
    return (
      <Status status={410} title={t('overTitle')}>
        {letter}
        <p>{t(asked.state === 'expired' ? 'expired' : 'gone', { days: COLLEAGUE.days })}</p>
      </Status>
    )
  const again = await formAgain<CountersignField>()
  const read = await readLetter(asked.campaign, language)
  return <CountersignForm {...{ language, prefix, token, asked, again }} letter={read} />
}
