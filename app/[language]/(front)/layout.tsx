import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { frontLanguage, type Params } from './front'

export const dynamic = 'force-dynamic'

/** Root layout of the front page, About and Privacy. */
export default async function FrontLayout({ children, params }: Params & { children: ReactNode }) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <Document language="en">{children}</Document>
  return (
    <Document language={language} prefix={prefix}>
      {children}
    </Document>
  )
}
