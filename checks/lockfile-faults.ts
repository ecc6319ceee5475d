/** What npm writes about one package. */
export type LockedPackage = {
  version?: string
  resolved?: string
  integrity?: string
  link?: true
  /** Comes inside another package's archive, whose integrity covers it. */
  inBundle?: true
  license?: string
  dev?: true
  optional?: true
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export type Lockfile = { packages: Record<string, LockedPackage> }

// The address that npm itself writes for every registry's packages; .npmrc leaves even that out.
const USUAL_ORIGIN = 'https://registry.npmjs.org'

/** Whether npm could install another archive than the one that was locked: the root, links and bundled packages have none. */
export function lacksIntegrity(at: string, entry: LockedPackage): boolean {
  if (at === '' || entry.link || entry.inBundle) return false
  return !/^sha512-[A-Za-z0-9+/]{86}==( |$)/.test(entry.integrity ?? '')
}

function isForeign(resolved: string): boolean {
  const address = URL.canParse(resolved) ? new URL(resolved) : null
  return address?.origin !== USUAL_ORIGIN
}

/** A line for each package that is not pinned to one archive, or that comes from elsewhere than npm's registry. */
export function findLockfileFaults({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([at, entry]) => [
    ...(lacksIntegrity(at, entry) ? [`${at} has no sha512 integrity.`] : []),
    ...(entry.resolved !== undefined && !entry.link && isForeign(entry.resolved)
      ? [`${at} is resolved elsewhere than ${USUAL_ORIGIN}.`]
      : []),
  ])
}
