import { openInLink, sealInLink } from '@/domain/seal/in-link'

// The address a code was asked for is kept nowhere. Its page shows it all the same, because it stands sealed in the address
// to which the browser is sent.

const USE = 'asked_for'

/** An address as it stands in the address of the page where the code is typed: nobody but this site can read it. */
export const sealAskedAddress = (token: string, email: string): Promise<string> =>
  sealInLink(USE, token, Buffer.from(email))

/** The same to show; null when the page was opened without it, or with that of another. */
export async function openAskedAddress(token: string, sealed: string | undefined): Promise<string | null> {
  return (await openInLink(USE, token, sealed))?.toString() ?? null
}
