import { headers } from 'next/headers'
import type { Face } from '@/domain/campaign/face'
import { inkStyle } from './ink-style'

/**
 * A campaign's ink, for the whole page. It stands in the page itself, so that nothing is asked for and nothing is painted twice; the
 * front door lets through what has the nonce that it told Next, by its hash (docs/decisions/036-a-campaigns-own-face.md).
 */
export function FaceStyle({ face }: { face: Face | null | undefined }) {
  return face?.ink ? <PageStyle css={inkStyle(face.ink)} /> : null
}

/** A style of this page's own. Only what was made here from checked values may stand in it. */
export async function PageStyle({ css }: { css: string }) {
  const policy = (await headers()).get('content-security-policy') ?? ''
  const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1]
  // A browser hides the nonce from scripts, and the door takes it out of what React compares.
  return <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />
}
