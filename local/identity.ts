import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// A process number alone is used again, in a container at every start. Number, start time and boot are not.

let boot: string | undefined

function bootNumber(): string {
  return (boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
}

/** Names a living process for good, or null when there is none: a zombie counts as none. */
export function identify(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
        encoding: 'utf8',
      }).trim()
      return line && !line.startsWith('Z') ? `${pid} ${line.split(/\s+/).slice(1).join('-')}` : null
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return 'ZX'.includes(fields[0] ?? 'X') ? null : `${pid} ${fields[19]} ${bootNumber()}`
  } catch {
    return null
  }
}

/** Whether the process that `identify` once named is still the one with its number. */
export function isLiving(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && identify(pid) === identity
}

/** The identity of this process. */
export function ownIdentity(): string {
  return identify(process.pid) ?? String(process.pid)
}

/**
 * The processes from our parent up to npm, which may have a shell and tsx between; only our parent when npm is not
 * found among them. One of them killed outright cannot pass that on.
 */
export function findLineage(): string[] {
  const line: string[] = []
  for (let pid = process.ppid; pid > 1 && line.length < 5;) {
    const identity = identify(pid)
    if (!identity) break
    line.push(identity)
    const stat = process.platform === 'linux' ? readFileSync(`/proc/${pid}/stat`, 'latin1') : ''
    if (stat.includes('(npm')) return line
    pid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  }
  return line.slice(0, 1)
}
