import { createHmac } from 'node:crypto'
import { cookies } from 'next/headers'
import { organizerEmail } from '@/domain/team/sign-in'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { environment } from '@/env'

// Who asked for a sign-in link in this browser. Behind the mailed link it needs no typing then; a program that checks mail has no
// such cookie, and presses in vain. It holds no address, only what the one that was asked for can be recognized by here.

const isSecure = () => environment().BASE_URL.startsWith('https:')
const nameOf = () => (isSecure() ? '__Host-asked-as' : 'asked-as')

const markOf = (email: string) =>
  createHmac('sha256', environment().AUTH_SECRET)
    .update(`asked-as\0${organizerEmail(email)}`)
    .digest('hex')

/** Whether this browser asked for a link to this address last, while that works. */
export async function hasAskedAs(email: string): Promise<boolean> {
  return (await cookies()).get(nameOf())?.value === markOf(email)
}

/** What a response carries so that its browser remembers the address as long as the link works. */
export function askedAs(email: string): string {
  const secure = isSecure() ? '; Secure' : ''
  return `${nameOf()}=${markOf(email)}; Path=/; Max-Age=${SIGN_IN_MINUTES * 60}; HttpOnly; SameSite=Lax${secure}`
}
