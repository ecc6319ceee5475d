import type { ChildProcess } from 'node:child_process'
import { closeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { endChild, forkChild } from '@/local/child'
import { lastLines, openLog } from '@/local/log-file'
import type { Part } from '@/local/parts'
import type { Say } from '@/local/ports'

export type Plan = {
  /** As in "The worker ended". */
  name: string
  file: string
  log: string
  arguments?: string[]
  environment?: NodeJS.ProcessEnv
  heap?: number
  say: Say
  /** Called with the reason when it does not stay up. */
  onFailure: (sentence: string) => void
}

const RESTARTS = 5 // within a minute of each other
const STEADY = 60_000 // milliseconds after which an earlier death is forgotten

type Supervised = Part & {
  onMessage(listen: (message: unknown) => void): void
  /** Ends it in order and restarts it, because its files have changed. */
  restart(): void
}

/**
 * Keeps a process of ours running: starts it again when it dies, a bounded number of times.
 * @returns it, once started; when it is useful only the process knows
 */
export function supervise(plan: Plan): Supervised {
  let stopping = false
  let renewing = false
  let deaths = 0
  let listen: (message: unknown) => void = () => {}

  function start(): ChildProcess {
    const output = openLog(plan.log)
    const begun = Date.now()
    const started = forkChild(plan.file, { ...plan, output })
    closeSync(output)
    started.on('message', (message) => listen(message))
    started.once('exit', (code, signal) => void died(begun, signal ?? `code ${code}`))
    return started
  }

  async function died(begun: number, reason: string): Promise<void> {
    if (stopping) return
    if (renewing) {
      renewing = false
      child = start()
      return
    }
    deaths = Date.now() - begun > STEADY ? 1 : deaths + 1
    if (deaths > RESTARTS) {
      plan.onFailure(
        `${plan.name} keeps ending (${reason}). Its log, ${plan.log}, ends with:\n${lastLines(plan.log, 5)}`,
      )
      return
    }
    plan.say(`${plan.name} ended (${reason}) and is being restarted. Its log: ${plan.log}`)
    await pause(deaths * 300)
    if (!stopping) child = start()
  }

  let child = start()
  return {
    onMessage: (listener) => (listen = listener),
    restart() {
      renewing = true
      child.kill('SIGTERM')
    },
    async stop() {
      stopping = true
      await endChild(child)
    },
    kill() {
      stopping = true
      child.kill('SIGKILL')
    },
  }
}
