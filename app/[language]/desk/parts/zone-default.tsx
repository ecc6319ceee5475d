'use client'
import { useEffect } from 'react'

/** Chooses the browser's own time zone in a list where none was chosen yet. Without JavaScript it stays at UTC. */
export function ZoneDefault({ field }: { field: string }) {
  useEffect(() => {
    const list = document.getElementById(field)
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!(list instanceof HTMLSelectElement) || list.value !== 'UTC') return
    if ([...list.options].some(({ value }) => value === zone)) list.value = zone
  }, [field])
  return null
}
