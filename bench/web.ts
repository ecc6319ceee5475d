import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { endChild, ended, root } from '@/local/child'
import { environmentOfChild, type Variables } from '@/local/settings'

export type Web = { origin: string; pid: number; stop(): Promise<void>; kill(): Promise<void> }

/**
 * Starts the production web process alone; no worker, so no mail goes out.
 * @param profile folder that receives a CPU profile when it stops
 */
export async function startWeb(environment: Variables, log: string, profile?: string): Promise<Web> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const output = openSync(log, 'a')
  const child = fork(join(root, 'server.ts'), [], {
    cwd: root,
    env: environmentOfChild(environment),
    execArgv: ['--import', tsx, ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])],
    stdio: ['ignore', output, output, 'ipc'],
  })
  closeSync(output)
  // Behind a proxy the site's address is another.
  const origin = `http://localhost:${environment.PORT}`
  await untilReady(origin, child, log)
  return { origin, pid: child.pid!, stop: () => endChild(child), kill: () => killChild(child) }
}

/** As a machine without memory does it: nothing is finished. */
export function killChild(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  return ended(child)
}

/** Milliseconds; a machine with much else to do takes a while. */
const READY_WITHIN = 180_000

async function untilReady(origin: string, child: ChildProcess, log: string): Promise<void> {
  for (
    const until = performance.now() + READY_WITHIN;
    performance.now() < until && child.exitCode === null;
  ) {
    const answer = await fetch(`${origin}/api/ready`).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  child.kill('SIGKILL')
  throw new Error(`The web process did not become ready. Its log: ${log}`)
}

/** Memory that a process really holds, in bytes; NaN where the system does not say. */
export function memoryOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) * 1024
  } catch {
    return Number.NaN
  }
}

/** Milliseconds of a processor that a process has used; NaN where the system does not say. */
export function usedBy(pid: number): number {
  try {
    // After the program's name, which may hold spaces; in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}
