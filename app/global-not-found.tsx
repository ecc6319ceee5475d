import './public.css'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

const t = translator('en', 'answers')

export const metadata: Metadata = { title: t('nothingTitle'), robots: 'noindex' }

/**
 * For addresses that no page answers. Made for each request, or its scripts would have no nonce and never run; it asks for no
 * language and no environment.
 */
export default async function GlobalNotFound() {
  await connection()
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col">
        <header className="bar">
          <a className="bar-name" href={paths.home()}>
            Undersigned
          </a>
        </header>
        <main id="content" className="column">
          <h1 className="title">{t('nothingTitle')}</h1>
          <p className="lead">{t('nothing')}</p>
          <p>
            <a href={paths.home()}>{t('home')}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
