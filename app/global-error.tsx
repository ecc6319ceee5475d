'use client'

import './public.css'

// Plain English on purpose: the catalogs would all travel to the browser for a page that should never be seen.

/** When rendering failed in a way nothing else caught. Says nothing of what failed: that stands in the log. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col">
        <header className="bar">
          <a className="bar-name" href="/">
            Undersigned
          </a>
        </header>
        <main id="content" className="column">
          <title>Something went wrong here</title>
          <h1 className="title">Something went wrong here</h1>
          <p className="lead">
            It is our mistake, not yours. What was confirmed before is kept. Try again in a minute.
          </p>
          <p>
            <a href="/">See the open letters</a>
          </p>
        </main>
      </body>
    </html>
  )
}
