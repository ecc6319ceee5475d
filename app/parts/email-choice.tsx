import { proposeEmail } from '@/domain/text/email-slip'
import { readEmail } from '@/domain/text/read-email'

type Props = { typed: string; use: string; keep: string }

/** Beside an address with a slip in its domain, on a page that came back without JavaScript: which of the two is meant. */
export function EmailChoice({ typed, use, keep }: Props) {
  const email = readEmail(typed)
  const proposal = proposeEmail(email)
  if (proposal === null) return null
  return (
    <div className="mt-2" role="radiogroup" aria-labelledby="error-email">
      {[[proposal, use] as const, [email, keep] as const].map(([address, words]) => (
        <label className="check mb-1 [overflow-wrap:anywhere]" key={address}>
          <input type="radio" name="emailChoice" value={address} required />
          <span>{words.replace('{address}', `\u2068${address}\u2069`)}</span>
        </label>
      ))}
    </div>
  )
}
