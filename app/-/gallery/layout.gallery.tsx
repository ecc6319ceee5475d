import '@/app/styles.css'
import './gallery.css'
import type { ReactNode } from 'react'
import { readPageAddress } from '@/app/parts/page-address'
import { PreloadSerif } from '@/app/parts/preload-serif'
import { direction } from '@/domain/text/language'
import { readLook } from './look'

export const dynamic = 'force-dynamic'

/** Root layout of the gallery: a layout is not told its query, so the language is read from the page's address. */
export default async function GalleryLayout({ children }: { children: ReactNode }) {
  const query = new URLSearchParams((await readPageAddress()).split('?')[1])
  const { language } = readLook(Object.fromEntries(query))
  return (
    <html lang={language} dir={direction(language)}>
      <PreloadSerif />
      <body>{children}</body>
    </html>
  )
}
