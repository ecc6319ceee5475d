import { coarseEmail } from './canonical-email'

// Names of one provider under which one mailbox is reached, the first is counted. From the providers' own help, November 2026:
// Proton ("Proton addresses and aliases"), Apple ("iCloud Mail addresses"), Yandex ("Mailbox aliases").
const ONE_PROVIDER = [
  'proton.me protonmail.com protonmail.ch pm.me',
  'icloud.com me.com mac.com',
  'yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua yandex.com.tr',
].map((line) => line.split(' '))

const FASTMAIL = /^([^.]+)\.(fastmail\.(?:com|fm|net|org|co\.uk|de|es|fr|in|jp|mx|nl|se|to|us))$/
/** Whoever has a mailbox there makes up addresses of the form name-word, all of which reach it. */
const YAHOO = /^(?:yahoo|ymail|rocketmail)\./

/**
 * The coarsest form of an address, for counting mails to one mailbox on the whole installation: whatever reaches the same person
 * there counts together, other domains of the provider included, without dots, hyphens and underscores. Different people may
 * share it, and then share a cap that is over tomorrow: it stands for nothing that is kept.
 * @param text an address that passed `checkEmail`
 */
export function countedMailbox(text: string): string {
  const coarse = coarseEmail(text)
  const at = coarse.lastIndexOf('@')
  const [local, domain] = [coarse.slice(0, at), coarse.slice(at + 1)]
  const below = FASTMAIL.exec(domain)
  if (below) return `${joined(below[1]!)}@${below[2]}`
  const provider = ONE_PROVIDER.find((names) => names.includes(domain))?.[0] ?? domain
  const [base = local] = YAHOO.test(domain) ? local.split('-') : [local]
  return `${joined(base)}@${provider}`
}

const joined = (local: string) => local.replace(/[-_]/g, '') || local
