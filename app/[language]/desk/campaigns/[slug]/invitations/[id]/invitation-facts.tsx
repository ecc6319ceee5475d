import type { ReactNode } from 'react'
import { Utc } from '@/app/[language]/desk/campaigns/[slug]/parts/utc'
import type { AskedOrganization } from '@/domain/invitation/ask-list'
import { ownName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { asked: AskedOrganization; slug: string; language: string; prefix: string }

const TIMES = [
  'addedAt',
  'sendAt',
  'askedAt',
  'returnedAt',
  'unwantedAt',
  'openedAt',
  'handedAt',
  'decidingAt',
  'decidingUntil',
  'remindAt',
  'remindedAt',
  'declinedAt',
  'signedAt',
  'stoppedAt',
] as const

/** Everything that is known of an invitation: each fact with its time, and what was said. */
export function InvitationFactsList({ asked, slug, language, prefix }: Props) {
  const t = translator(language, 'askList')
  const { email, handedTo, partner, note, declinedReason, signatureId, addedBy } = asked
  const planned = (name: (typeof TIMES)[number]) =>
    (name === 'sendAt' && asked.askedAt !== null) || (name === 'remindAt' && asked.remindedAt !== null)
  const text = (label: string, value: ReactNode) =>
    value && (
      <div className="border-rule border-t py-2">
        <dt className="text-quiet text-sm">{label}</dt>
        <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</dd>
      </div>
    )
  return (
    <section aria-labelledby="facts">
      <h3 id="facts" className="mb-2 text-lg">
        {t('facts')}
      </h3>
      <dl className="mb-6">
        {text(t('email'), email ? <bdi>{email}</bdi> : t('noAddress'))}
        {text(t('contactLanguage'), <bdi lang={asked.language}>{ownName(asked.language)}</bdi>)}
        {text(t('handedTo'), handedTo && <bdi>{handedTo}</bdi>)}
        {text(t('partner'), partner && <bdi>{partner}</bdi>)}
        {text(t('reason'), declinedReason && <bdi>{declinedReason}</bdi>)}
        {text(t('note'), note && <bdi>{note}</bdi>)}
        {text(t('addedBy'), addedBy && <bdi>{addedBy}</bdi>)}
      </dl>
      <ol className="text-sm">
        {TIMES.filter((name) => asked[name] && !planned(name)).map((name) => (
          <li key={name} className="border-rule flex flex-wrap justify-between gap-x-6 border-t py-1.5">
            <span>{t(`times.${name}`)}</span>
            <Utc at={asked[name]!} language={language} />
          </li>
        ))}
      </ol>
      {signatureId && (
        <p className="mt-4">
          {asked.forwarded && <span className="block">{t('forwarded')}</span>}
          <a href={`${inLanguage(prefix, paths.deskSignatures(slug))}?signature=${signatureId}`}>
            {t('toSignature')}
          </a>
        </p>
      )}
    </section>
  )
}
