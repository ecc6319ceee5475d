import '@/app/public.css'
import '@/app/front.css'
import type { ReactNode } from 'react'
import { whoIsAsking } from '@/auth'
import { Document } from '@/app/parts/document'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { frontLanguage, type Params } from './front'

export const dynamic = 'force-dynamic'

/** Root layout of the front page, About and Privacy. */
export default async function FrontLayout({ children, params }: Params & { children: ReactNode }) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <Document language="en">{children}</Document>
  return (
    <Document language={language} prefix={prefix} bar={<Organizers language={language} prefix={prefix} />}>
      {children}
    </Document>
  )
}

/** The organizers' door: to sign in, or to the desk. Without a session's cookie nothing is looked up. */
async function Organizers({ language, prefix }: { language: string; prefix: string }) {
  const signedIn = await whoIsAsking()
  return (
    <a className="py-1" href={inLanguage(prefix, signedIn ? paths.desk() : paths.signIn())}>
      {signedIn ? translator(language, 'desk')('home') : translator(language, 'signIn')('title')}
    </a>
  )
}
