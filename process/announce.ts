/** What the web process and the mail catcher tell the one that started them: that the port is its own, or that someone else has it. */
export type PortNews = { listening: number } | { taken: number }

export const isPortNews = (message: unknown): message is PortNews =>
  typeof message === 'object' && message !== null && ('listening' in message || 'taken' in message)

/** Tells our parent; resolves when it was told. Does nothing in a process that was started by hand. */
export function announce(news: PortNews): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected && process.send) process.send(news, () => resolve())
    else resolve()
  })
}
