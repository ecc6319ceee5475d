'use client'
import { useEffect } from 'react'

/** Tells the page around the frame how high the frame's content is, in CSS pixels: nothing else, so any page may hear it. */
export function TellHeight() {
  useEffect(() => {
    if (window.parent === window) return undefined
    const tell = () =>
      window.parent.postMessage({ undersignedHeight: document.body.getBoundingClientRect().height }, '*')
    // At once: browsers let a frame that is out of sight observe nothing.
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  return null
}
