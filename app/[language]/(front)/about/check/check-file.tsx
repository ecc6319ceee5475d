'use client'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { described, Field } from '@/app/parts/field'
import { useHydrated } from '@/app/parts/use-hydrated'
import type { CheckWords } from './check-words'
import { Findings } from './findings'
import type { Outcome } from './check-in-browser'

type State = { checking: string } | { name: string; outcome: Outcome } | null

/** Takes a file, looks into it here, and says what it found. Only where JavaScript runs: without it nothing could. */
export function CheckFile({ words, keys }: { words: CheckWords; keys: string }) {
  const [state, setState] = useState<State>(null)
  const findings = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  const latest = useRef(0)
  // Whoever reads by ear or keyboard goes on at what was found.
  useEffect(() => {
    if (state && 'outcome' in state) findings.current?.focus()
  }, [state])
  if (!hydrated) return null
  // Browsers lend their cryptography to secure pages only.
  if (!globalThis.crypto?.subtle) return <p className="notice-warn">{words.insecure}</p>
  const check = async (file: File | undefined) => {
    if (!file) return
    const turn = (latest.current += 1)
    setState({ checking: file.name })
    // What unpacks files is loaded only for whoever has one.
    const { checkInBrowser } = await import('./check-in-browser')
    const outcome = await checkInBrowser(file, keys)
    if (turn === latest.current) setState({ name: file.name, outcome })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void check(event.dataTransfer.files[0])
  }
  return (
    <>
      <div className="sheet" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Field name="file" label={words.choose} hint={words.hint} className="mb-0">
          <input
            className="input"
            type="file"
            accept=".zip,application/zip"
            {...described('file', { hint: true })}
            onChange={(event) => void check(event.target.files?.[0])}
          />
        </Field>
      </div>
      <p role="status" className="mt-4">
        {state &&
          'checking' in state &&
          words.checking.replace('{name}', () => `\u2068${state.checking}\u2069`)}
      </p>
      <div ref={findings} tabIndex={-1} className="outline-none">
        {state && 'outcome' in state && <Findings name={state.name} outcome={state.outcome} words={words} />}
      </div>
    </>
  )
}
