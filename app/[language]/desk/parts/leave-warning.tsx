'use client'
import { useEffect } from 'react'

/** Asks before leaving a page whose form holds what is not saved. `dirty`: it came back unsaved already. */
export function LeaveWarning({ form, dirty }: { form: string; dirty: boolean }) {
  useEffect(() => {
    const element = document.getElementById(form)
    if (!element) return
    let unsaved = dirty
    const typed = () => void (unsaved = true)
    const sent = () => void (unsaved = false)
    const leaving = (event: BeforeUnloadEvent) => {
      if (unsaved) event.preventDefault()
    }
    element.addEventListener('input', typed)
    element.addEventListener('submit', sent)
    window.addEventListener('beforeunload', leaving)
    return () => {
      element.removeEventListener('input', typed)
      element.removeEventListener('submit', sent)
      window.removeEventListener('beforeunload', leaving)
    }
  }, [form, dirty])
  return null
}
