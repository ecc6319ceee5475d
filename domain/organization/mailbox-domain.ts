import { canonicalEmail } from '@/domain/text/canonical-email'

/** The domain that a code mailed to this address proves a mailbox at: its host, in lower case and ASCII. */
export function mailboxDomain(email: string): string {
  const canonical = canonicalEmail(email)
  return canonical.slice(canonical.lastIndexOf('@') + 1)
}
