import { cappedEmail, PROTON } from './canonical-email'

// Domains of one provider at which one name is one person's, the first is counted: as Proton ("addresses and aliases") and Yandex
// ("mailbox aliases") say in their help, and as it's known of Apple. Proton doesn't say that it ignores dots and hyphens; it does.
const ONE_PROVIDER: { domains: string[]; same: (name: string) => string }[] = [
  { domains: PROTON, same: (name) => name.replace(/[-_.]/g, '') || name },
  { domains: ['icloud.com', 'me.com', 'mac.com'], same: (name) => name },
  {
    domains: 'yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua yandex.com.tr'.split(' '),
    // It takes dots and hyphens for one another.
    same: (name) => name.replaceAll('.', '-'),
  },
]

/** Whatever stands before a name of one's own, as its help says ("subdomain addressing"). */
const FASTMAIL = /^([^.]+)\.(fastmail\.(?:com|fm|net|org|co\.uk|de|es|fr|in|jp|mx|nl|se|to|us))$/
/** Known for addresses of the form name-word, which people make up there and which reach them. */
const YAHOO = /^(?:yahoo|ymail|rocketmail)\./

/**
 * The coarsest form of an address, for counting mails to one mailbox on the whole installation: whatever reaches the same person
 * there counts together, other domains of the provider included. Nobody else can have a mailbox that counts with it, or they would learn
 * from the shared cap that mails went there. It stands for nothing that is kept.
 * @param text an address that passed `checkEmail`
 */
export function countedMailbox(text: string): string {
  const coarse = cappedEmail(text)
  const at = coarse.lastIndexOf('@')
  const [local, domain] = [coarse.slice(0, at), coarse.slice(at + 1)]
  const below = FASTMAIL.exec(domain)
  if (below) return `${below[1]!}@${below[2]}`
  const provider = ONE_PROVIDER.find(({ domains }) => domains.includes(domain))
  const [base = local] = YAHOO.test(domain) ? local.split('-') : [local]
  return provider ? `${provider.same(base)}@${provider.domains[0]}` : `${base}@${domain}`
}
