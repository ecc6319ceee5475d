/** Shows the button for the system's share sheet in browsers that have one (app/parts/share.tsx). */
export function offerSystemShare(): void {
  if (typeof navigator.share !== 'function') return
  for (const button of document.querySelectorAll<HTMLElement>('[data-shares]')) {
    const { shares: url = '', title = '' } = button.dataset
    // Who closes the sheet without sharing rejects the promise: nothing went wrong.
    button.addEventListener('click', () => void navigator.share({ title, url }).catch(() => {}))
    button.hidden = false
  }
}
