import type { PublicProof } from '@/db/tables/signature'
import { shownDomain } from '@/domain/organization/domain'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { remembering } from './remembering'

/** Says in a language what was verified about an organization, with the day: what pages and files say alike. */
export function proofSayer(language: string): (proof: PublicProof) => string {
  const t = translator(language, 'proof')
  const sayDay = remembering((day) => formatDay(new Date(day), interfaceLanguage(language)))
  const dayOf = (at: string) => sayDay(new Date(at).toISOString().slice(0, 10))
  return ({ method, at, until, ...named }) => {
    const day = dayOf(at)
    const shown = named.domain && shownDomain(named.domain)
    const [source, domain] = [named.source, shown].map((words) => words && isolated(words))
    if (method === 'dns' && until) return t('dnsUntil', { domain: domain ?? '', day: dayOf(until) })
    if (method === 'mailbox' || method === 'dns') return t(method, { domain: domain ?? '', day })
    if (method === 'countersignature')
      return domain ? t('countersignatureDomain', { domain, day }) : t('countersignature', { day })
    if (method === 'invitation') return t(method, { day })
    if (method === 'decision') return t('decision', { body: source ?? '', day })
    if (method === 'import') return t('import', { source: source ?? '', day })
    return source ? t('organizerSource', { source, day }) : t('organizer', { day })
  }
}

/** A domain or a source keeps its own direction: it would turn what stands beside it, or break at the wrong end. */
const isolated = (words: string) => `\u2068${words}\u2069`
