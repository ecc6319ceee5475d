import { type Checked, type CheckedFile, isChanged, isRight, isSigned } from '@/bundle/check/checked'
import { AboutDelivery } from './about-delivery'
import type { Outcome } from './check-in-browser'
import type { CheckWords } from './check-words'
import { fill } from './fill'

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
        {isSigned(outcome) && <KeySentence checked={outcome} words={words} />}
      </div>
      {/* Only where it is known who says so. */}
      {outcome.manifest && isSigned(outcome) && <AboutDelivery manifest={outcome.manifest} words={words} />}
      <Files files={outcome.files} words={words} />
    </>
  )
}

/** Wrong is what is known to be: a file or the signature. What fits together may be from elsewhere, or not be known in full. */
function verdictOf(checked: Checked): keyof CheckWords['verdict'] {
  const { files, signature, key } = checked
  if (isRight(checked)) return 'right'
  if (!isSigned(checked) || files.some(isChanged)) return 'wrong'
  if (key === 'unpublished') return 'foreign'
  return signature === 'right' && key === 'published' ? 'extra' : 'open'
}

function KeySentence({ checked: { key, manifest }, words }: { checked: Checked; words: CheckWords }) {
  const values = { id: manifest?.key.id ?? '', site: manifest?.site.url ?? '' }
  return <p className="[overflow-wrap:anywhere]">{fill(words.key[key], values)}</p>
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
