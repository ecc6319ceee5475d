// Puts the count of an open letter into links on a page: each becomes words such as “807 people from 37 countries”.
// <a data-undersigned-count="https://…/campaigns/slug/count.json" href="https://…/campaigns/slug">…</a> <script async src="https://…/count.js"></script>
;(async () => {
  const { src } = document.currentScript
  if (document.readyState === 'loading') await new Promise((go) => addEventListener('DOMContentLoaded', go))
  for (const link of document.querySelectorAll('a[data-undersigned-count]')) {
    try {
      const source = new URL(link.dataset.undersignedCount)
      if (source.origin !== new URL(src).origin) continue
      const answer = await fetch(source, { referrerPolicy: 'no-referrer' })
      const { words } = await answer.json()
      if (words) link.textContent = words
    } catch {
      // It stays the link that it is.
    }
  }
})()
