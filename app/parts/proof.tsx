import { shownDomain } from '@/domain/organization/domain'
import { formatDay } from '@/domain/text/dates'
import { listed } from './sentence'
import type { PublicProof } from '@/domain/signature/list/queries'
import { interfaceLanguage, translator } from '@/messages/translator'

/** What was verified about an organization, in words with the day: never a bare badge. */
export function Proofs({ proofs, language }: { proofs: PublicProof[]; language: string }) {
  const sentences = proofs.map((proof) => proofSentence(proof, language))
  if (sentences.length === 0) return null
  return <span className="proof">{listed(sentences, language, 'unit')}</span>
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
