import type { ReactNode } from 'react'
import { frontLanguage, type Params } from '@/app/[language]/(front)/front'
import { Document } from '@/app/document'

export const dynamic = 'force-dynamic'

export default async function AboutLayout({ params, children }: Params & { children: ReactNode }) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <Document language="en">{children}</Document>
  return (
    <Document language={language} prefix={prefix}>
      {children}
    </Document>
  )
}
