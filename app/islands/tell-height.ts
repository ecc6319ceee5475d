/** Tells the page around the frame how high the frame's content is, in CSS pixels: nothing else, so any page may hear it. */
export function tellHeight(): void {
  if (window.parent === window || !document.documentElement.classList.contains('embed')) return
  const tell = () =>
    window.parent.postMessage({ undersignedHeight: document.body.getBoundingClientRect().height }, '*')
  // At once: browsers let a frame that is out of sight observe nothing.
  tell()
  new ResizeObserver(tell).observe(document.body)
}
