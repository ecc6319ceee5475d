'use client'
import { useHydrated } from '@/app/parts/use-hydrated'

/** Opens the browser's printing; without JavaScript it is not there. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="button-quiet" onClick={() => window.print()}>
      {label}
    </button>
  )
}
