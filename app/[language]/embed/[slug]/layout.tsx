import '@/app/styles.css'
import latin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
import type { ReactNode } from 'react'
import { direction } from '@/domain/text/language'
import { findEmbedded, type Params } from './embed'

export const dynamic = 'force-dynamic'

/** Root layout of the frame on a partner's page: no bar, no foot, no more than it needs. */
export default async function EmbedLayout({ children, params }: Params & { children: ReactNode }) {
  const { language } = await findEmbedded({ params })
  return (
    <html lang={language} dir={direction(language)} className="embed">
      <link rel="preload" href={latin} as="font" type="font/woff2" crossOrigin="anonymous" />
      <body>{children}</body>
    </html>
  )
}
