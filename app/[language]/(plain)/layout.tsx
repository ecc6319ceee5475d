import '@/app/public.css'
import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ language: string }> }

/** Root layout of pages that belong to no campaign and have nothing on their bar: their language is the address's. */
export default async function PlainLayout({ children, params }: Props) {
  const { language: prefix } = await params
  return (
    <Document language={pageLanguage(prefix, undefined)} prefix={prefix}>
      {children}
    </Document>
  )
}
