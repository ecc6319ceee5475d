'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useHydrated } from '@/app/parts/use-hydrated'

const OFF = 'review-keys-off' // in localStorage, when a reviewer switched them off

const isOn = () => localStorage.getItem(OFF) === null

/** Hears of a change in this tab (switchKeys) and in others. */
function hear(changed: () => void) {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, '1')
  window.dispatchEvent(new Event('storage'))
}

type Words = { title: string; toggle: string; hint: string; keys: { key: string; does: string }[] }

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Presses what has this key, or goes to the field that has to be filled in first. */
function press(key: string): boolean {
  const target = document.querySelector<HTMLElement>(`[data-key="${key}"]`)
  if (!target) return false
  const first = target.dataset.first
  const field = first && document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${first}`)
  if (field && field.value.trim() === '') {
    field.closest('details')?.setAttribute('open', '')
    field.focus()
  } else target.click()
  return true
}

/** One key for each decision, unless one types. They can be switched off. Without JavaScript the buttons are all there is. */
export function Shortcuts({ words }: { words: Words }) {
  const hydrated = useHydrated()
  const on = useSyncExternalStore(hear, isOn, () => true)
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (isTyping(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur()
        return
      }
      if (words.keys.some(({ key }) => key === event.key) && press(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, words])
  if (!hydrated) return null
  return (
    <section aria-labelledby="keys" className="max-sm:hidden">
      <h2 id="keys" className="mb-2 text-lg">
        {words.title}
      </h2>
      <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {words.keys.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="border-rule bg-wash rounded border px-1.5">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-quiet mb-2 text-sm">{words.hint}</p>
      <label className="check text-sm">
        <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} />
        <span>{words.toggle}</span>
      </label>
    </section>
  )
}
