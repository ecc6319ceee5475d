/** What the web process tells the one that started it: that the port is its own, or that somebody else has it. */
export type PortNews = { listening: number } | { taken: number }

/** Tells our parent; resolves when it was told. Does nothing in a process that was started by hand. */
export function announce(news: PortNews): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected && process.send) process.send(news, () => resolve())
    else resolve()
  })
}
