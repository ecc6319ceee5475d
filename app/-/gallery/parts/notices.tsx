import { ErrorSummary } from '@/app/parts/error-summary'
import { Refused } from '@/app/parts/refused'
import { Done, NOTICES, Problems } from '@/app/parts/said'
import { formSentences } from '@/app/parts/sign-form/sentences'
import { Examples } from '../gallery-page'

/** What the site says back, after what was done and after what was refused. */
export function Notices({ language }: { language: string }) {
  const say = formSentences(language)
  const errors = (['name', 'email', 'country'] as const).map((field) => ({
    field: `text-${field}`,
    sentence: say.faults[`${field}-required`],
  }))
  const faults = Object.fromEntries(errors.map(({ field, sentence }) => [field, sentence]))
  const done = NOTICES.map((notice) => [notice, <Done key={notice} done={notice} language={language} />])
  return (
    <Examples
      of={{
        ...Object.fromEntries(done),
        'checked, named': (
          <Done done="checked" organization="جمعية الأمثلة للحقوق الرقمية (مخترعة)" language={language} />
        ),
        'one error': <ErrorSummary title={say.errorTitle} errors={errors.slice(0, 1)} />,
        errors: <ErrorSummary title={say.errorTitle} errors={errors} />,
        'a form of the desk, refused': (
          <Problems again={{ values: {}, faults, refusal: say.unavailable }} language={language} />
        ),
        'act unknown': <Refused language={language} refusal="action-unknown" />,
        'not readable': <Refused language={language} refusal="unreadable" />,
      }}
    />
  )
}
