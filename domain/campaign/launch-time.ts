import type { LaunchRefusal } from './campaign'
import { closingInstant } from './closing-time'

/** What the form of a launch says. Both empty: no moment yet. */
export type LaunchValues = { launchesAt: string; launchesZone: string }

export type LaunchTime = { launchesAt: Date | null; launchesZone: string | null }

/** The moment that was typed, as an instant that lies ahead of now and before the closing; or why it cannot be one. */
export function readLaunchTime(
  { launchesAt, launchesZone }: LaunchValues,
  now: Date,
  closesAt: Date | null = null,
): LaunchTime | LaunchRefusal {
  if (launchesAt === '') return { launchesAt: null, launchesZone: null }
  const instant = closingInstant(launchesAt, launchesZone)
  if (instant === 'zone-unknown') return 'launch-zone-unknown'
  if (instant === 'time-skipped') return 'launch-skipped'
  if (!(instant instanceof Date)) return 'launch-invalid'
  if (instant <= now) return 'launch-past'
  if (closesAt && instant >= closesAt) return 'launch-after-closing'
  return { launchesAt: instant, launchesZone }
}
