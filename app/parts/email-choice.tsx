/** An address as it was read, and what was probably meant. */
export type Slip = { email: string; proposal: string }

type Props = { slip: Slip; use: string; keep: string }

/** Beside an address with a slip in its domain, on a page that came back without JavaScript: which of the two is meant. */
export function EmailChoice({ slip: { email, proposal }, use, keep }: Props) {
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
