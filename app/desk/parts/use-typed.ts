'use client'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { proposeSlug } from '@/domain/campaign/campaign'

export type LetterValues = Record<'title' | 'slug' | 'addressees' | 'language' | 'text', string>

/**
 * Follows the uncontrolled fields inside `fields`: what was typed before the script came, or kept by the browser, counts
 * too. The address follows the title until somebody writes one.
 */
export function useTyped(values: LetterValues) {
  const [typed, setTyped] = useState(values)
  const fields = useRef<HTMLDivElement>(null)
  const untouched = useRef(values.slug === '')
  const control = (name: string) => fields.current?.querySelector<HTMLInputElement>(`[name=${name}]`)
  const read = () => {
    const names = Object.keys(values) as (keyof LetterValues)[]
    const entries = names.map((name) => [name, control(name)?.value ?? ''])
    setTyped(Object.fromEntries(entries) as LetterValues)
  }
  useEffect(read, [])
  const onInput = (event: SyntheticEvent<HTMLDivElement>) => {
    const { name, value } = event.target as HTMLInputElement
    const slug = control('slug')
    if (name === 'slug') untouched.current = value === ''
    if (name === 'title' && slug && untouched.current) slug.value = proposeSlug(value)
    read()
  }
  return { typed, fields, onInput }
}
