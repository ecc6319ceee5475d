'use client'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { proposeSlug } from '@/domain/campaign/slug'

const NAMES = ['title', 'slug', 'addressees', 'language', 'text'] as const

export type Typed = Record<(typeof NAMES)[number], string>

function control(fields: HTMLElement, name: string) {
  return fields.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)
}

function readFields(fields: HTMLElement): Typed {
  return Object.fromEntries(NAMES.map((name) => [name, control(fields, name)?.value ?? ''])) as Typed
}

/**
 * Follows the uncontrolled fields inside `fields`: what was typed before the script came, or kept by the browser, counts
 * too. The address follows the title until somebody writes one.
 */
export function useTyped(values: Typed) {
  const [typed, setTyped] = useState(values)
  const fields = useRef<HTMLDivElement>(null)
  const untouched = useRef(values.slug === '')
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!fields.current) return
      const kept = readFields(fields.current)
      untouched.current = kept.slug === ''
      setTyped(kept)
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const onInput = (event: SyntheticEvent<HTMLDivElement>) => {
    const { name, value } = event.target as HTMLInputElement | HTMLTextAreaElement
    const slug = control(event.currentTarget, 'slug')
    if (name === 'slug') untouched.current = value === ''
    if (name === 'title' && slug && untouched.current) slug.value = proposeSlug(value)
    setTyped(readFields(event.currentTarget))
  }
  return { typed, fields, onInput }
}
