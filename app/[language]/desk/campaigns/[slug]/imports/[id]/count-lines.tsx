import { sentence } from '@/app/parts/sentence'

type Props<Name extends string> = {
  names: readonly Name[]
  counts: Record<Name, number>
  say: (name: Name, count: number) => string
  language: string
}

/** The counts that are not zero, each in a sentence of its own. */
export function CountLines<Name extends string>({ names, counts, say, language }: Props<Name>) {
  const told = names.filter((name) => counts[name] > 0)
  if (told.length === 0) return null
  return (
    <ul className="mt-2 list-disc space-y-1 ps-5">
      {told.map((name) => (
        <li key={name}>{sentence(say(name, counts[name]), language)}</li>
      ))}
    </ul>
  )
}
