import { EmailField } from '@/app/parts/email-field'
import { ErrorSummary } from '@/app/parts/error-summary'
import { fieldSentence } from '@/app/parts/fault-sentence'
import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { linkedLetter, pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { TokenPage } from '@/app/parts/token-page'
import { Warning } from '@/app/parts/warning'
import { OBJECTION_MINUTES } from '@/domain/objection/objection'
import type { SignedLetter } from '@/domain/signature/list/of-organization'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { loadLetters, type OrganizationParams } from '../letters'
import { UnknownOrganization } from '../unknown'
import { Otherwise } from './otherwise'

const REFUSALS = ['letter-unknown', 'too-often', 'domain-too-often'] as const

/** "This is us, and we did not sign": which letter, and an address at the organization's domain. The same for every address. */
export default async function ObjectionPage({ params }: OrganizationParams) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const letters = onePerLetter(await loadLetters(slug))
  const again = await formAgain<'email' | 'letter'>()
  if (letters.length === 0) return <UnknownOrganization language={language} prefix={prefix} />
  const t = translator(language, 'objection')
  const name = letters[0]!.organization ?? ''
  const error = again?.faults.email && sentenceOf(language, again.faults.email, again.values.email ?? '')
  const refusal = REFUSALS.find((known) => known === again?.refusal)
  const chosen = again?.values.letter ?? letters[0]!.campaign.slug
  return (
    <TokenPage tab={t('tab', { name })} title={t('title')}>
      <ErrorSummary
        title={translator(language, 'answers')('errors')}
        errors={error ? [{ field: 'email', sentence: error }] : []}
      />
      <Refused language={language} refusal={again?.refusal} />
      {refusal && <Warning>{t(refusal)}</Warning>}
      <p className="lead">{t.rich('lead', { name: () => <bdi>{name}</bdi> })}</p>
      <p className="mb-4">{t('how', { minutes: OBJECTION_MINUTES })}</p>
      <form method="post" className="sheet" noValidate action={inLanguage(prefix, paths.objectionAsk(slug))}>
        <Letters {...{ letters, chosen, language, prefix }} />
        <EmailField label={t('email')} value={again?.values.email} error={error} />
        <button className="button w-full sm:w-auto">{t('button')}</button>
      </form>
      <Otherwise {...{ letters, language, prefix }} />
    </TokenPage>
  )
}

/** An organization that stands twice under a letter, in two spellings, objects to one after the other. */
function onePerLetter(letters: SignedLetter[]): SignedLetter[] {
  return [...new Map(letters.map((letter) => [letter.campaign.slug, letter])).values()]
}

function sentenceOf(language: string, fault: string, typed: string): string {
  return fault === 'free-mail' || fault === 'email-required'
    ? translator(language, 'objection')(fault)
    : fieldSentence(language, 'email', fault, typed)
}

type LettersProps = { letters: SignedLetter[]; chosen: string; language: string; prefix: string }

/** The one letter, or which of several. */
function Letters({ letters, chosen, language, prefix }: LettersProps) {
  const t = translator(language, 'objection')
  if (letters.length === 1)
    return (
      <p className="mb-4">
        <input type="hidden" name="letter" value={letters[0]!.campaign.slug} />
        {t('letter')} <LetterLink campaign={letters[0]!.campaign} prefix={prefix} />
      </p>
    )
  return (
    <fieldset className="mb-4">
      <legend className="field-label">{t('letters')}</legend>
      {letters.map(({ campaign }) => (
        <label className="pick mb-2" key={campaign.slug}>
          <input type="radio" name="letter" value={campaign.slug} defaultChecked={campaign.slug === chosen} />
          <span dir="auto">{linkedLetter(campaign, prefix).title}</span>
        </label>
      ))}
    </fieldset>
  )
}
