import { expect } from '@playwright/test'
import { site } from './site'

export type Mail = {
  id: string
  subject: string
  html: string
  text: string
  to: { address: string }[]
  date: string
}

/** What has arrived in each mailbox, as far as this process knows: the whole mailbox is megabytes at the end of a run. */
const arrived = new Map<string, Mail[]>()

/** Every mail that arrived for an address, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const { mailbox } = site()
  const mails = arrived.get(mailbox) ?? []
  arrived.set(mailbox, mails)
  const known = mails.length
  const response = await fetch(`${mailbox}/api/email?skip=${known}`)
  const added = (await response.json()) as Mail[]
  // By its place: another call under way gets the same ones.
  for (const [index, mail] of added.entries()) mails[known + index] = mail
  return mails.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()))
}

/** Waits until an address has at least so many mails, and gives the newest. */
export async function newestMail(address: string, atLeast = 1): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(address)).length, {
      message: `mail ${atLeast} to ${address}`,
      timeout: 20_000,
      // A mail takes about a second; asking costs next to nothing.
      intervals: [100],
    })
    .toBeGreaterThanOrEqual(atLeast)
  return (await mailsTo(address)).at(-1)!
}

/** Mails with a link to sign in; another story may have organizers told of something meanwhile. */
export const signInMails = async (address: string): Promise<Mail[]> =>
  (await mailsTo(address)).filter(({ text }) => text.includes('/sign-in/'))

/** Waits until there are more of them than before, and gives the newest. */
export async function newestSignIn(address: string, before: number): Promise<Mail> {
  await expect
    .poll(async () => (await signInMails(address)).length, { timeout: 20_000, intervals: [100] })
    .toBeGreaterThan(before)
  return (await signInMails(address)).at(-1)!
}

/** The address in a mail's text that leads to a page of this kind, in whatever language. */
export function linkIn(
  mail: Mail,
  page:
    | 'confirm'
    | 'countersign'
    | 'signature'
    | 'never-again'
    | 'unsubscribe'
    | 'new-address'
    | 'sign-in'
    | 'invitation'
    | 'objection'
    | 'role-address',
): string {
  const found = new RegExp(`${site().url}(/[a-z]{2})?/${page}/[\\w-]+[^\\s>)]*`).exec(mail.text)
  if (!found) throw new Error(`No ${page} link in: ${mail.text}`)
  return found[0]
}

/** The code of six digits that stands in a mail's text, alone on its line. */
export function codeIn(mail: Mail): string {
  const found = /^\d{6}$/m.exec(mail.text)
  if (!found) throw new Error(`No code in: ${mail.text}`)
  return found[0]
}
