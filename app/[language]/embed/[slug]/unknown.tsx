import { translator } from '@/messages/translator'
import type { Scheme } from '@/app/parts/scheme'

/** No letter stands at this address. */
export function Unknown({ language, scheme }: { language: string; scheme: Scheme | null }) {
  const title = translator(language, 'letter')('unknownTitle')
  return (
    <main className="embed-card" aria-labelledby="title" data-scheme={scheme ?? undefined}>
      <meta name="undersigned-status" content="404" />
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <div className="md:col-span-2">
        <h1 id="title" className="embed-title">
          {title}
        </h1>
        <p>{translator(language, 'embed')('unknown')}</p>
      </div>
    </main>
  )
}
