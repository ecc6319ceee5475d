const GRACE = 8_000 // milliseconds to finish what is under way

/**
 * For a process that another one of ours starts: leaves when its parent is gone, even when that was killed.
 * Does nothing in a process that was started by hand.
 * @param leave how to go; without it the process is told to terminate as by an operator
 */
export function exitWithParent(leave: () => void = () => process.kill(process.pid, 'SIGTERM')): void {
  if (!process.send) return
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE).unref()
    leave()
  })
  // The listener alone would keep a process alive that has nothing left to do.
  process.channel?.unref()
}
