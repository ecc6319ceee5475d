import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'
import { findOwnSignatureOnce } from './own-signature'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string; token: string }>; children: ReactNode }

export default async function OwnLayout({ params, children }: Props) {
  const { language: prefix, token } = await params
  const signature = await findOwnSignatureOnce(token)
  return (
    <Document language={pageLanguage(prefix, signature?.language)} prefix={prefix}>
      {children}
    </Document>
  )
}
