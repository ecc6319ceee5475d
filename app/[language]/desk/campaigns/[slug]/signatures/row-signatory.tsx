import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { translator } from '@/messages/translator'
import { formatUtc } from '@/domain/text/dates'

/** The name that is or would be shown; for an organization its officer, with no more of the address than its domain. */
export function Signatory({ signature, language }: { signature: DeskSignature; language: string }) {
  const t = translator(language, 'desk')
  const { name, title, affiliation, organization, website } = signature.fields
  const domain = signature.mailDomain
  if (signature.kind === 'person') {
    const about = [title, affiliation].filter((part) => part !== null)
    return (
      <>
        <span className="font-serif text-base font-semibold">{name ? <bdi>{name}</bdi> : t('nameless')}</span>
        {about.length > 0 && (
          <Small>
            {about.map((part, place) => (
              <span key={place} className="block">
                <bdi>{part}</bdi>
              </span>
            ))}
          </Small>
        )}
      </>
    )
  }
  return (
    <>
      <span className="font-serif text-base font-semibold">
        {organization ? <bdi>{organization}</bdi> : t('nameless')}
      </span>
      <Small>
        {name && (
          <span className="block">
            <bdi>{title ? t('officer', { name, title }) : name}</bdi>
          </span>
        )}
        {domain && (
          <span className="block">{t.rich('officerAt', { domain: () => <bdi>{domain}</bdi> })}</span>
        )}
        {website && (
          <span className="block">
            <bdi>{website}</bdi>
          </span>
        )}
        {signature.objectedAt && (
          <span className="text-warn block">
            {t('objectedOn', { when: formatUtc(signature.objectedAt, language) })}
          </span>
        )}
      </Small>
    </>
  )
}

function Small({ children }: { children: React.ReactNode }) {
  return <span className="text-quiet block text-sm">{children}</span>
}
