import '@/app/styles.css'
import type { ReactNode } from 'react'
import { PreloadSerif } from '@/app/parts/preload-serif'
import { direction } from '@/domain/text/language'
import { findEmbedded, type Params } from './embed'

export const dynamic = 'force-dynamic'

/** Root layout of the frame on a partner's page: no bar, no foot, no more than it needs. */
export default async function EmbedLayout({ children, params }: Params & { children: ReactNode }) {
  const { spoken } = await findEmbedded({ params })
  return (
    <html lang={spoken} dir={direction(spoken)} className="embed">
      <PreloadSerif />
      <body>{children}</body>
    </html>
  )
}
