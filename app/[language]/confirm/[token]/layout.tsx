import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'
import { findToConfirmOnce, languageOf } from './to-confirm'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string; token: string }>; children: ReactNode }

export default async function ConfirmLayout({ params, children }: Props) {
  const { language: prefix, token } = await params
  const found = await findToConfirmOnce(token)
  return (
    <Document language={pageLanguage(prefix, languageOf(found))} prefix={prefix}>
      {children}
    </Document>
  )
}
