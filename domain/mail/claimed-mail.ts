import type { MailTemplate } from './mail'

/** A leased row with what its mail says about the campaign; `attempts` counts the one that is starting. */
export type ClaimedMail = {
  id: string
  template: MailTemplate
  language: string
  campaignId: string | null
  signatureId: string | null
  /** Which update it brings. */
  updateId: string | null
  sealed: Buffer
  attempts: number
  /** The request it left in, or its own id when it went alone; null while it never left. */
  batch: string | null
  /** Why the attempt before failed; null when this is the first. */
  lastFault: string | null
  slug: string | null
  campaignLanguage: string | null
  contact: string | null
  title: string | null
  titleLanguage: string | null
  /** When the life of its link began: for a confirmation with the signature, whenever it is mailed. */
  validFrom: Date
  /** Whether it is about an organization that still waits for a check. */
  waits: boolean
  /** Of a mail that asks an organization: who asks, in what words of their own, until when. */
  responsible: string | null
  words: string | null
  wordsLanguage: string | null
  closesAt: Date | null
  closesZone: string | null
  /** Of a campaign that collects: when its letter becomes public, and in which zone that was said. */
  collecting: boolean
  launchesAt: Date | null
  launchesZone: string | null
  /** Of a confirmation by an invitation: which one, and its organization, sealed. */
  invitationId: string | null
  invited: Buffer | null
  /** The coalition behind the letter, where its organizers named one. */
  coalition: string | null
}
