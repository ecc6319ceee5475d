import '@/app/public.css'
import type { ReactNode } from 'react'
import { FaceStyle } from '@/app/parts/face-style'
import { PreloadSerif } from '@/app/parts/preload-serif'
import { direction } from '@/domain/text/language'
import { findEmbedded, type Params } from './embed'

export const dynamic = 'force-dynamic'

/** Root layout of the frame on a partner's page: no bar, no foot, no more than it needs. */
export default async function EmbedLayout({ children, params }: Params & { children: ReactNode }) {
  const { shown, spoken } = await findEmbedded({ params })
  return (
    <html lang={spoken} dir={direction(spoken)} className="embed">
      <PreloadSerif />
      <body>
        <FaceStyle face={shown?.campaign.face} />
        {children}
      </body>
    </html>
  )
}
