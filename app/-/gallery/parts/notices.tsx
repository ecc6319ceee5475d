import { ErrorSummary } from '@/app/parts/error-summary'
import { Refused } from '@/app/parts/refused'
import { Warning } from '@/app/parts/warning'
import { Done, NOTICES, Problems } from '@/app/parts/said'
import { Typed } from '@/app/parts/typed'
import { formSentences } from '@/app/parts/sign-form/sentences'
import type { ReactNode } from 'react'
import { Examples } from '../gallery-page'

const TYPED = [
  { text: 'An invented answer,\nin two lines.' },
  { text: 'مكتب مخترع' },
  { text: 'Danke, sagt die erfundene Gilde', label: 'Subject', written: 'de' },
]

/** What the site says back, after what was done and after what was refused. */
export function Notices({ language }: { language: string }) {
  const say = formSentences(language, 28)
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
        'one error': (
          <Inert>
            <ErrorSummary title={say.errorTitle} errors={errors.slice(0, 1)} />
          </Inert>
        ),
        errors: (
          <Inert>
            <ErrorSummary title={say.errorTitle} errors={errors} />
          </Inert>
        ),
        'a form of the desk, refused': (
          <Inert>
            <Problems again={{ values: {}, faults, refusal: say.unavailable }} language={language} />
          </Inert>
        ),
        'a refusal': <Warning>{say.unavailable}</Warning>,
        'what was typed': <Typed texts={TYPED} language={language} />,
        'act unknown': <Refused language={language} refusal="action-unknown" />,
        'not readable': <Refused language={language} refusal="unreadable" />,
      }}
    />
  )
}

/** A summary of errors takes the focus, and the page would begin there. */
const Inert = ({ children }: { children: ReactNode }) => <div inert>{children}</div>
