import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'
import { findBehindLink } from './behind-link'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string; token: string }>; children: ReactNode }

export default async function NeverAgainLayout({ params, children }: Props) {
  const { language: prefix, token } = await params
  const found = await findBehindLink(token)
  return (
    <Document language={pageLanguage(prefix, found?.language)} prefix={prefix}>
      {children}
    </Document>
  )
}
