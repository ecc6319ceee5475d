import type { ReactNode } from 'react'
import { Document } from '@/app/document'
import { pageLanguage } from '@/app/parts/page-language'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ language: string }> }

export default async function FindLayout({ children, params }: Props) {
  const { language: prefix } = await params
  return (
    <Document language={pageLanguage(prefix, undefined)} prefix={prefix}>
      {children}
    </Document>
  )
}
