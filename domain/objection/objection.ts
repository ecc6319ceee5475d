import type { EmailFault } from '@/domain/text/email'

// The noun: "this is us, and we did not sign". Whoever reads mail at an organization's domain may say so.

/** Minutes that the mailed code can be typed. */
export const OBJECTION_MINUTES = 60

/** Why no code is asked for. Nothing here depends on what is known of the address. */
export type AskRefusal =
  EmailFault | 'email-required' | 'free-mail' | 'letter-unknown' | 'too-often' | 'domain-too-often'
