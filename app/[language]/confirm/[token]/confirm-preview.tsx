'use client'

import { useEffect, useState } from 'react'
import { AsShown } from '@/app/parts/as-shown'
import type { Kind } from '@/domain/campaign/category'

type Values = { name: string; title: string; affiliation: string; organization: string; listed: string }
type Props = {
  /** Id of the form whose fields are shown. */
  form: string
  kind: Kind
  values: Values
  /** Name of the country or area. */
  place: string | null
  /** Heading of the category it stands in. */
  category: string | null
  counted: string
  /** The organization's own word about who decided. */
  statement?: string | null
}

/** What will be published; follows the fields while one types. Without script it shows what was signed. */
export function ConfirmPreview({ form, kind, values, place, category, counted, statement = null }: Props) {
  const [now, setNow] = useState({ ...values, place })
  useEffect(() => {
    const element = document.getElementById(form)
    if (!(element instanceof HTMLFormElement)) return
    const read = () => setNow((before) => ({ ...before, ...readForm(element) }))
    // Also once at the start: a browser that restores typed values fires no event.
    read()
    element.addEventListener('input', read)
    return () => element.removeEventListener('input', read)
  }, [form])
  if (kind === 'person' && now.listed !== 'true') return <p>{counted}</p>
  const person = kind === 'person'
  return (
    <AsShown
      statement={statement}
      shown={{
        name: person ? now.name : now.organization,
        title: person ? now.title : null,
        affiliation: person ? now.affiliation : null,
        country: now.place,
        category,
      }}
    />
  )
}

function readForm(element: HTMLFormElement): Partial<Values> & { place?: string } {
  const data = new FormData(element)
  const select = element.elements.namedItem('country')
  const place = select instanceof HTMLSelectElement ? select.selectedOptions[0]?.text : undefined
  const text = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { ...Object.fromEntries(text), place }
}
