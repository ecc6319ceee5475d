import { cappedEmail, PROTON } from './canonical-email'

// Domains at which several names are one person's: as Yandex ("mailbox aliases") says in its help, also of its other domains. Proton doesn't
// say that it ignores dots and hyphens; it does. Where an address of the same name may reach nobody (Apple's older domains, Proton's others,
// Yahoo's names with a hyphen), it counts for itself: whoever writes to it must not use up what its owner has.
const ONE_PROVIDER: { domains: string[]; same: (name: string) => string }[] = [
  ...PROTON.map((domain) => ({
    domains: [domain],
    same: (name: string) => name.replace(/[-_.]/g, '') || name,
  })),
  {
    domains: 'yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua yandex.com.tr'.split(' '),
    // It takes dots and hyphens for one another.
    same: (name) => name.replaceAll('.', '-'),
  },
]

/** Whatever stands before a name of one's own, as its help says ("subdomain addressing"). */
const FASTMAIL = /^([^.]+)\.(fastmail\.(?:com|fm|net|org|co\.uk|de|es|fr|in|jp|mx|nl|se|to|us))$/

/**
 * The coarsest form of an address, for counting mails to one mailbox on the whole installation: what surely reaches the same person
 * counts together. Nobody else can have a mailbox that counts with it, or they would learn from the shared cap that mails went there,
 * and each such address reaches its owner, or mails to it would keep theirs away. It stands for nothing that is kept.
 * @param text an address that passed `checkEmail`
 */
export function countedMailbox(text: string): string {
  const coarse = cappedEmail(text)
  const at = coarse.lastIndexOf('@')
  const [local, domain] = [coarse.slice(0, at), coarse.slice(at + 1)]
  const below = FASTMAIL.exec(domain)
  if (below) return `${below[1]!}@${below[2]}`
  const provider = ONE_PROVIDER.find(({ domains }) => domains.includes(domain))
  return provider ? `${provider.same(local)}@${provider.domains[0]}` : coarse
}
