import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '@/local/child'
import { superviseListener } from '@/local/listener'
import { onChange } from '@/local/on-change'
import type { Parts } from '@/local/parts'
import { pickPort, type Say } from '@/local/ports'
import { WORKER_HEAP } from '@/process/worker-heap'
import { environmentOfChild, type Variables } from '@/local/settings'
import { supervise } from '@/local/supervise'

type Plan = {
  directory: string
  /** The environment of a site on this port. */
  compose: (port: number) => Variables
  /** A port that was free a moment ago. */
  port: number
  say: Say
  parts: Parts
  /** With hot reload instead of the production build. */
  developing?: boolean | undefined
  watched?: boolean | undefined
  onFailure?: (sentence: string) => void
}

/** The folders of what the worker runs; the web process hears of changes from Next. */
const WORKER_READS = ['worker', 'domain', 'emails', 'db', 'messages']
const READY_WITHIN = 120_000 // milliseconds

async function untilReady(port: number, failure: () => string | undefined): Promise<void> {
  const until = Date.now() + READY_WITHIN
  while (Date.now() < until) {
    const signal = AbortSignal.timeout(5_000)
    const answer = await fetch(`http://localhost:${port}/api/ready`, { signal }).catch(() => null)
    if (answer?.status === 200) return
    const sentence = failure()
    if (sentence) throw new Error(sentence)
    await pause(200)
  }
  throw new Error(`The site wasn’t ready within ${READY_WITHIN / 1000} seconds.`)
}

/**
 * Starts web and worker and waits until they can serve. A port that someone else took since it was chosen is left to them.
 * @returns the environment of the site, with the port that it has
 */
export async function serveSite(plan: Plan): Promise<Variables> {
  const { compose, parts, say } = plan
  let failed: string | undefined
  const fail = (sentence: string) => {
    failed ??= sentence
    plan.onFailure?.(sentence)
  }
  const watched = plan.developing || plan.watched ? ['--watch-transactions'] : []
  for (let port = plan.port; ;) {
    const environment = environmentOfChild(compose(port))
    const { part, heard } = superviseListener({
      name: 'The web process',
      file: join(root, 'server.ts'),
      log: join(plan.directory, 'logs', 'web.log'),
      arguments: [...(plan.developing ? ['--dev'] : []), ...watched],
      environment,
      say,
      onFailure: fail,
    })
    parts.add(part)
    const news = await heard
    if ('failed' in news) throw new Error(news.failed)
    if ('taken' in news) {
      await part.stop()
      const next = await pickPort(port + 1, 'the site', say)
      say(`Port ${port} has just been taken: the site uses ${next}.`)
      port = next
      continue
    }
    const log = join(plan.directory, 'logs', 'worker.log')
    const file = join(root, 'worker', 'worker.ts')
    const more = { log, arguments: watched, environment, heap: WORKER_HEAP, say, onFailure: fail }
    const worker = parts.add(supervise({ name: 'The worker', file, ...more }))
    if (plan.developing) parts.add(onChange(WORKER_READS, worker.restart))
    await untilReady(port, () => failed)
    return compose(port)
  }
}
