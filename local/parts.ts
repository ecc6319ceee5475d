/** Something running that can be stopped in order or killed. */
export type Part = { stop(): Promise<void>; kill?(): void }

/** What is running so far, so that a start which fails or is interrupted leaves nothing behind. */
export type Parts = {
  add<T extends Part>(part: T): T
  /** Stops the youngest first. Safe to call twice. */
  stop(): Promise<void>
  kill(): void
}

export function collectParts(): Parts {
  const all: Part[] = []
  const running: Part[] = []
  let stopped: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    for (let part = running.pop(); part; part = running.pop()) await part.stop()
  }

  return {
    add(part) {
      all.push(part)
      running.push(part)
      if (stopped) void stopAll()
      return part
    },
    stop: () => (stopped ??= stopAll()),
    kill: () => all.forEach((part) => part.kill?.()),
  }
}
