import { type Checked, type CheckedFile, isRight } from '@/bundle/check/checked'
import type { Outcome } from './check-in-browser'
import type { CheckWords } from './check-words'

type Props = { name: string; outcome: Outcome; words: CheckWords }

/** What was found, the verdict first, then what it is of, then each file by its name. */
export function Findings({ name, outcome, words }: Props) {
  if ('refusal' in outcome)
    return (
      <div className="notice-warn">
        <h2 className="text-xl">{words.verdict.refused}</h2>
        <p>{words.refusal[outcome.refusal]}</p>
        {outcome.hash && (
          <p className="[overflow-wrap:anywhere]">
            {fill(words.hash, { name })} <code dir="ltr">{outcome.hash}</code>
          </p>
        )}
      </div>
    )
  const verdict = verdictOf(outcome)
  return (
    <>
      <div className={verdict === 'right' ? 'notice' : 'notice-warn'}>
        <h2 className="text-xl">{words.verdict[verdict]}</h2>
        <p>{words.signature[outcome.signature]}</p>
        {outcome.signature !== 'wrong' && <KeySentence checked={outcome} words={words} />}
      </div>
      <About checked={outcome} words={words} />
      <Files files={outcome.files} words={words} />
    </>
  )
}

/** Wrong is what is known to be: a file or the signature. What fits together may be from elsewhere, or not be known in full. */
function verdictOf(checked: Checked): keyof CheckWords['verdict'] {
  const { files, signature, key } = checked
  if (isRight(checked)) return 'right'
  if (signature === 'wrong' || files.some(({ state }) => state !== 'right')) return 'wrong'
  return key === 'unpublished' ? 'foreign' : 'open'
}

function KeySentence({ checked: { key, manifest }, words }: { checked: Checked; words: CheckWords }) {
  const values = { id: manifest?.key.id ?? '', site: manifest?.site.url ?? '' }
  return <p className="[overflow-wrap:anywhere]">{fill(words.key[key], values)}</p>
}

/** Which delivery it says it is: only where it is known who says so. */
function About({ checked: { manifest, signature }, words }: { checked: Checked; words: CheckWords }) {
  if (!manifest || signature === 'wrong') return null
  const { number, revision } = manifest.delivery
  const title = revision > 1 ? words.deliveryRevision : words.delivery
  return (
    <div className="mt-4 [overflow-wrap:anywhere]">
      <p className="font-serif text-lg font-semibold">
        <bdi>{manifest.campaign.title}</bdi>
      </p>
      <p>{fill(title, { number: String(number), revision: String(revision) })}</p>
      <p>{fill(words.from, { site: manifest.site.url })}</p>
      {manifest.demonstration && <p className="notice mt-2">{words.demonstration}</p>}
    </div>
  )
}

/** What is not right comes first. */
function Files({ files, words }: { files: CheckedFile[]; words: CheckWords }) {
  const sorted = files.toSorted((a, b) => Number(a.state === 'right') - Number(b.state === 'right'))
  return (
    <table className="mt-4 w-full text-start">
      <caption className="mb-1 text-start font-semibold">{words.files}</caption>
      <thead>
        <tr className="border-rule border-b">
          <th className="py-1 pe-4 text-start" scope="col">
            {words.file}
          </th>
          <th className="py-1 text-start" scope="col">
            {words.found}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ name, state }) => (
          <tr key={name} className="border-rule border-b align-baseline">
            <th className="py-1.5 pe-4 text-start font-normal [overflow-wrap:anywhere]" scope="row">
              <bdi>{name}</bdi>
            </th>
            <td className={state === 'right' ? 'py-1.5' : 'text-warn py-1.5 font-semibold'}>
              {words.state[state]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A sentence with what belongs in it, each value in its own direction. */
function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => `\u2068${values[name] ?? ''}\u2069`)
}
