import type { Decision } from '@/domain/signature/decision'
import { decided } from './decided'
import { shownDomain } from '@/domain/organization/domain'
import { formatDay } from '@/domain/text/dates'
import { sentence } from './sentence'
import type { PublicProof } from '@/domain/signature/list/queries'
import { interfaceLanguage, translator } from '@/messages/translator'

const OPEN = { body: '{body}', day: '{day}' }

/** What was verified about an organization, in words with the day: never a bare badge. */
export function Proofs({ proofs, language }: { proofs: PublicProof[]; language: string }) {
  const sentences = proofs.map((proof) => capital(proofSentence(proof, language), language))
  if (sentences.length === 0) return null
  return <span className="proof">{sentences.join(' · ')}</span>
}

/** The same where there is room: what was confirmed one below the other, and apart from it what is the organization's own word. */
export function ProofList({ proofs, language }: { proofs: PublicProof[]; language: string }) {
  const said = (one: PublicProof) => sentence(capital(proofSentence(one, language), language), language)
  const own = proofs.find(({ method }) => method === 'decision')
  const confirmed = proofs.filter((one) => one !== own)
  return (
    <>
      {confirmed.length > 0 && (
        <ul className="list-disc space-y-1 ps-5 [overflow-wrap:anywhere]">
          {confirmed.map((one) => (
            <li key={`${one.method} ${one.domain} ${one.at}`}>{said(one)}</li>
          ))}
        </ul>
      )}
      {own && (
        <p className="mt-2 [overflow-wrap:anywhere]">
          <span className="text-quiet">{translator(language, 'proof')('ownStatement')}</span> {said(own)}
        </p>
      )}
    </>
  )
}

/** Who decided, as a sentence: it will stand on the list so. */
export function decisionSentence({ body, on }: Decision, language: string): string {
  return capital(
    decided(translator(language, 'proof')('decision', OPEN), { body, on }, interfaceLanguage(language)),
    language,
  )
}

/** A name that begins a sentence stays as it is: it is isolated. */
const capital = (text: string, language: string) => {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(interfaceLanguage(language)) + rest.join('')
}

function proofSentence({ method, at, until, ...named }: PublicProof, language: string): string {
  const t = translator(language, 'proof')
  const day = formatDay(new Date(at), interfaceLanguage(language))
  const shown = named.domain && shownDomain(named.domain)
  const [source, domain] = [named.source, shown].map((words) => words && isolated(words))
  if (method === 'dns' && until)
    return t('dnsUntil', {
      domain: domain ?? '',
      day: formatDay(new Date(until), interfaceLanguage(language)),
    })
  if (method === 'mailbox' || method === 'dns') return t(method, { domain: domain ?? '', day })
  if (method === 'countersignature') {
    return domain ? t('countersignatureDomain', { domain, day }) : t('countersignature', { day })
  }
  if (method === 'invitation') return t(method, { day })
  if (method === 'decision') return t('decision', { body: source ?? '', day })
  if (method === 'import') return t('import', { source: source ?? '', day })
  return source ? t('organizerSource', { source, day }) : t('organizer', { day })
}

/** A domain or a source keeps its own direction: it would turn what stands beside it, or break at the wrong end. */
const isolated = (words: string) => `\u2068${words}\u2069`
