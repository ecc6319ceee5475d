import type { ReactNode } from 'react'
import { Document } from '@/app/document'
import { pageLanguage } from '@/app/parts/page-language'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string }>; children: ReactNode }

export default async function AboutLayout({ params, children }: Props) {
  const { language: prefix } = await params
  return (
    <Document language={pageLanguage(prefix, undefined)} prefix={prefix}>
      {children}
    </Document>
  )
}
