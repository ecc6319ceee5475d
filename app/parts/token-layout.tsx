import '@/app/public.css'
import type { ReactNode } from 'react'
import type { Faced } from './bar-name'
import { Document } from './document'
import { pageLanguage } from './page-language'

type Props = { params: Promise<{ language: string; token: string }>; children: ReactNode }

/**
 * The root layout of a page behind a token, in the language of the address or else of what the token leads to.
 * @param languageOf asks for that by the query that the page shares
 * @param campaignOf asks for the letter whose face the page has, in the same way
 */
export function tokenLayout(
  languageOf: (token: string) => Promise<string | undefined>,
  campaignOf: (token: string) => Promise<Faced | null | undefined> = async () => null,
) {
  return async function TokenLayout({ params, children }: Props) {
    const { language: prefix, token } = await params
    const language = pageLanguage(prefix, await languageOf(token))
    return (
      <Document language={language} prefix={prefix} campaign={await campaignOf(token)}>
        {children}
      </Document>
    )
  }
}
