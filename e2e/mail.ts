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

/** Every mail that arrived for an address, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${site().mailbox}/api/email`)
  const mails = (await response.json()) as Mail[]
  return mails.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()))
}

/** Waits until an address has at least so many mails, and gives the newest. */
export async function newestMail(address: string, atLeast = 1): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(address)).length, {
      message: `mail ${atLeast} to ${address}`,
      timeout: 20_000,
    })
    .toBeGreaterThanOrEqual(atLeast)
  return (await mailsTo(address)).at(-1)!
}

/** The address in a mail's text that leads to a page of this kind, in whatever language. */
export function linkIn(
  mail: Mail,
  page:
    | 'confirm'
    | 'countersign'
    | 'signature'
    | 'never-again'
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
