import { cookies } from 'next/headers'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { environment } from '@/env'

// Who asked for a sign-in link in this browser. Behind the mailed link it needs no typing then; a program that checks mail has no
// such cookie, and presses in vain.

const isSecure = () => environment().BASE_URL.startsWith('https:')
const nameOf = () => (isSecure() ? '__Host-asked-as' : 'asked-as')

/** The address for which this browser asked last, while its link works. */
export async function readAskedAs(): Promise<string | null> {
  return (await cookies()).get(nameOf())?.value ?? null
}

/** What a response carries so that its browser remembers the address as long as the link works. */
export function askedAs(email: string): string {
  const secure = isSecure() ? '; Secure' : ''
  return `${nameOf()}=${encodeURIComponent(email)}; Path=/; Max-Age=${SIGN_IN_MINUTES * 60}; HttpOnly; SameSite=Lax${secure}`
}
