/**
 * Who reads on in another language still came by the link or from the site that the label names. What is no label is ignored where
 * it arrives (domain/signature/via.ts).
 */
export function keepVia(): void {
  const returned = document.querySelector<HTMLInputElement>('input[name="via"]')?.value
  const via = returned ?? new URLSearchParams(window.location.search).get('via')
  if (!via) return
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    const address = new URL(link.href)
    address.searchParams.set('via', via)
    link.href = address.href
  }
}
