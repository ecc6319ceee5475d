'use client'
import { useEffect } from 'react'
import { readInk } from '@/domain/face/ink'

const field = (name: string) => document.querySelector<HTMLInputElement>(`#field-${name}`)

/** With JavaScript the typed and the picked color follow each other. */
export function PickedInk() {
  useEffect(() => {
    const [typed, picker] = [field('ink'), field('picker')]
    if (!typed || !picker) return undefined
    const fromPicker = () => (typed.value = picker.value.toUpperCase())
    const fromTyped = () => (picker.value = readInk(typed.value) ?? picker.value)
    picker.addEventListener('input', fromPicker)
    typed.addEventListener('input', fromTyped)
    return () => {
      picker.removeEventListener('input', fromPicker)
      typed.removeEventListener('input', fromTyped)
    }
  }, [])
  return null
}
