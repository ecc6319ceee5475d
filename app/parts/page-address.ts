import { headers } from 'next/headers'

/** The address of the page that is being made, as it is under every language prefix: the front door tells it. */
export async function readPageAddress(): Promise<string> {
  return (await headers()).get('x-undersigned-page') ?? '/'
}
