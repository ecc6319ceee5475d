// Shows an open letter, its count and its form where this script stands:
// <script async src="https://…/embed.js" data-letter="slug" data-language="fr" data-via="label" data-scheme="light" data-title="…"></script>
;(() => {
  const script = document.currentScript
  const { letter, language, via, scheme, title } = script?.dataset ?? {}
  if (!letter) return
  // The same tags as in front/routes.ts.
  const spoken = /^(?!api$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(language)
  const prefix = spoken ? `/${language}` : ''
  const address = new URL(`${prefix}/embed/${encodeURIComponent(letter)}`, script.src)
  if (scheme) address.searchParams.set('scheme', scheme)
  if (via) address.searchParams.set('via', via)
  const frame = document.createElement('iframe')
  Object.assign(frame, {
    src: address.href,
    title: title || 'Open letter',
    loading: 'lazy',
    referrerPolicy: 'no-referrer',
  })
  Object.assign(frame.style, {
    display: 'block',
    width: '100%',
    height: '48rem',
    border: '0',
    // As the page inside: where the two differ, browsers fill the frame's round corners with black or white.
    colorScheme: scheme || 'light dark',
  })
  // Only the frame made here may say how high it is, and only within bounds.
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== address.origin || source !== frame.contentWindow) return
    const height = Math.ceil(data?.undersignedHeight)
    if (height > 0) frame.style.height = `${Math.min(Math.max(height, 160), 12000)}px`
  })
  script.after(frame)
})()
