import '@/app/public.css'
import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'
import type { OrganizationParams } from './letters'

export const dynamic = 'force-dynamic'

/** Root layout of an organization's pages: their words are the interface's own. */
export default async function OrganizationLayout({
  children,
  params,
}: OrganizationParams & { children: ReactNode }) {
  const { language: prefix } = await params
  return (
    <Document language={pageLanguage(prefix, undefined)} prefix={prefix}>
      {children}
    </Document>
  )
}
