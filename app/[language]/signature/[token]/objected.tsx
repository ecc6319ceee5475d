import { Moment } from '@/app/parts/moment'
import { findStandingObjection } from '@/domain/objection/queries'
import { translator } from '@/messages/translator'

/** Tells the officer that somebody at the organization's domain said it did not sign, and what follows. */
export async function Objected({ token, language }: { token: string; language: string }) {
  const objection = await findStandingObjection(token)
  if (!objection) return null
  return (
    <p className="notice-warn">
      {translator(language, 'objection').rich('officer', {
        domain: () => <bdi dir="ltr">{objection.domain}</bdi>,
        time: () => <Moment at={objection.at} language={language} />,
      })}
    </p>
  )
}
