import { useRef } from 'react'

/**
 * Lets what happens on leaving a field wait until the mouse button is up again. An error that appeared in between
 * would push the button under the pointer away, and the click would be lost.
 */
export function useRelease() {
  const press = useRef<Promise<void> | null>(null)
  const onPointerDownCapture = () => {
    press.current = new Promise((resolve) => {
      const release = () => {
        window.removeEventListener('pointerup', release)
        window.removeEventListener('pointercancel', release)
        press.current = null
        // The click itself comes after this event.
        setTimeout(resolve)
      }
      window.addEventListener('pointerup', release)
      window.addEventListener('pointercancel', release)
    })
  }
  const released = async () => {
    await press.current
  }
  return { onPointerDownCapture, released }
}
