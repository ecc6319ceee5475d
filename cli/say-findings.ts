import { type Checked, type FileState, isChanged, type Manifest } from '@/bundle/check/checked'

const STATES: Record<FileState, string> = {
  right: 'unchanged',
  changed: 'CHANGED',
  missing: 'MISSING',
  extra: 'EXTRA: not part of the delivery',
}
const UNSEEN = 'NOT LOOKED AT: not part of what was checked'

/** What was found, in words; `keys` is where the site's keys were asked for. */
export function sayFindings(checked: Checked, unseen: string[], keys: URL | null): string {
  const lines = [
    ...checked.files.map(({ name, state }) => ({ name, said: STATES[state] })),
    ...unseen.map((name) => ({ name, said: UNSEEN })),
  ].map(({ name, said }) => ({ name: printable(name), said }))
  const width = Math.max(...lines.map(({ name }) => name.length)) + 2
  const about = checked.manifest ? aboutManifest(checked.manifest) : []
  const files = lines.map(({ name, said }) => `${name.padEnd(width)}${said}`)
  return [...about, '', ...files, '', ...verdict(checked, unseen, keys)].join('\n')
}

const MOST_SIGNS = 200

/** A name of a file that others made may hold what a terminal would obey, and be long. */
export function printable(text: string): string {
  const shown = text.replace(/\p{C}/gu, '\uFFFD')
  return shown.length > MOST_SIGNS ? `${shown.slice(0, MOST_SIGNS)}…` : shown
}

function aboutManifest({ campaign, delivery, cutoffAt, counts, demonstration, site }: Manifest): string[] {
  const { number, revision, record } = delivery
  return [
    `Delivery ${number}, revision ${revision}: “${printable(campaign.title)}”, from ${printable(site.name)}, ${printable(site.url)}`,
    ...(demonstration ? ['A DEMONSTRATION: every name in it is made up.'] : []),
    `At ${printable(cutoffAt)}: ${counts.organizations} organizations, ${counts.people} people, ${counts.unlisted} more without a name.`,
    `Its public record says whether there is a newer revision: ${printable(record)}`,
  ]
}

const SIGNATURES: Record<Checked['signature'], string> = {
  right: 'The signature of the manifest is valid.',
  wrong: 'The signature of the manifest is NOT valid.',
  missing: 'The signature of the manifest is MISSING: without it nobody can tell who made these files.',
  unknown: 'The signature of the manifest couldn’t be checked.',
}

function verdict({ files, signature, key, manifest }: Checked, unseen: string[], keys: URL | null): string[] {
  const wrong = files.filter(isChanged).length
  const extra = files.filter(({ state }) => state === 'extra').length + unseen.length
  const id = printable(manifest?.key.id ?? '')
  // The scheme is said where it protects nothing: anyone on the way can answer for such a site.
  const site = keys?.protocol === 'https:' ? keys.host : (keys?.origin ?? 'its site')
  const keySentences = {
    published: `Signed by ${site}, if you trust that site: it publishes the key ${id}.`,
    unpublished: `The key ${id} is NOT one that ${site} publishes.`,
    unknown: `Whether the key ${id} belongs to ${site} couldn’t be found out: ${keys?.href ?? site} doesn’t answer with its keys.`,
  }
  return [
    wrong === 0 ? 'All listed files are unchanged.' : `Files that aren’t as they were delivered: ${wrong}.`,
    ...(extra > 0
      ? [`More files that aren’t part of the delivery: ${extra}. Nothing is said about them.`]
      : []),
    SIGNATURES[signature],
    ...(signature === 'right' ? [keySentences[key]] : []),
  ]
}
