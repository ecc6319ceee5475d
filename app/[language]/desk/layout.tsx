import '@/app/styles.css'
import type { ReactNode } from 'react'
import { whoAsks } from './parts/asking'
import { DeskBar } from './desk-bar'
import { Document } from '@/app/parts/document'
import { pageLanguage } from '@/app/parts/page-language'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ language: string }> }

/** Root layout of the desk. Each page asks for itself who is asking; the bar only shows it. */
export default async function DeskLayout({ children, params }: Props) {
  const { language: prefix } = await params
  const language = pageLanguage(prefix, undefined)
  const organizer = await whoAsks()
  const bar = organizer && <DeskBar organizer={organizer} language={language} prefix={prefix} />
  return (
    <Document language={language} prefix={prefix} bar={bar}>
      {children}
    </Document>
  )
}
