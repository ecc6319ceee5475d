import type { ReactNode } from 'react'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'
import { findSubmissionOnce } from './submission'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string; token: string }>; children: ReactNode }

export default async function SubmittedLayout({ params, children }: Props) {
  const { language: prefix, token } = await params
  const submission = await findSubmissionOnce(token)
  return (
    <Document language={pageLanguage(prefix, submission?.campaign.language)} prefix={prefix}>
      {children}
    </Document>
  )
}
