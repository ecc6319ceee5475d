import type { ReactNode } from 'react'
import { Document } from './document'
import { pageLanguage } from './page-language'

type Props = { params: Promise<{ language: string; token: string }>; children: ReactNode }

/**
 * The root layout of a page behind a token, in the language of the address or else of what the token leads to.
 * @param languageOf asks for that by the query that the page shares
 */
export function tokenLayout(languageOf: (token: string) => Promise<string | undefined>) {
  return async function TokenLayout({ params, children }: Props) {
    const { language: prefix, token } = await params
    return (
      <Document language={pageLanguage(prefix, await languageOf(token))} prefix={prefix}>
        {children}
      </Document>
    )
  }
}
