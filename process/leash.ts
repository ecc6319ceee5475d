const terminate = () => {
  process.kill(process.pid, 'SIGTERM')
}

/**
 * For a process that another one of ours starts: leaves when its parent is gone, even when that was killed.
 * Does nothing in a process that was started by hand.
 * @param leave how to go; without it the process is told to terminate as by an operator
 * @param grace milliseconds to finish what is under way
 */
export function exitWithParent(leave: () => void = terminate, grace = 8_000): void {
  if (!process.send) return
  const follow = () => {
    setTimeout(() => process.exit(1), grace).unref()
    leave()
  }
  // It may have died while this process was still loading; that event is over.
  if (!process.connected) return follow()
  process.once('disconnect', follow)
  // The listener alone would keep a process alive that has nothing left to do.
  process.channel?.unref()
}
