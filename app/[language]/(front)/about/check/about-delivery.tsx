import type { Manifest } from '@/bundle/check/checked'
import { formatMoment } from '@/domain/text/dates'
import type { CheckWords } from './check-words'
import { fill } from './fill'

/**
 * Which delivery it says it is, of when, with how many names, and where it is said whether there is a newer one: that is not looked up,
 * because nothing of a file leaves the browser.
 */
export function AboutDelivery({ manifest, words }: { manifest: Manifest; words: CheckWords }) {
  const { campaign, counts, delivery, demonstration, site } = manifest
  const values = { number: String(delivery.number), revision: String(delivery.revision) }
  const rows = [
    [words.organizations, counts.organizations],
    [words.people, counts.people],
    [words.unlisted, counts.unlisted],
  ] as const
  return (
    <div className="mt-4 [overflow-wrap:anywhere]">
      <p className="font-serif text-lg font-semibold">
        <bdi>{campaign.title}</bdi>
      </p>
      <p>{fill(words.delivery, values)}</p>
      <p>{fill(words.asOf, { moment: momentOf(manifest, words.language) })}</p>
      <p>{rows.map(([of, count]) => `${of}: ${count.toLocaleString(words.language)}`).join(' · ')}</p>
      <p>{fill(words.from, { site: site.url })}</p>
      <p>
        {words.newer} <Address>{delivery.record}</Address>
      </p>
      {demonstration && <p className="notice mt-2">{words.demonstration}</p>}
    </div>
  )
}

/** A site that signed something else than a time is shown what it signed. */
function momentOf({ cutoffAt }: Manifest, language: string): string {
  return Number.isNaN(Date.parse(cutoffAt)) ? cutoffAt : formatMoment(new Date(cutoffAt), language)
}

/** A link only where it leads to a page. */
function Address({ children }: { children: string }) {
  const shown = <bdi dir="ltr">{children}</bdi>
  return /^https?:\/\//.test(children) ? <a href={children}>{shown}</a> : shown
}
