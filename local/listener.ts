import { isPortNews, type PortNews } from '@/process/announce'
import { type Plan, supervise } from '@/local/supervise'

/**
 * Keeps a process running that listens on a port. It says itself whether the port is its own (process/announce.ts): whatever
 * answers there may be a stranger.
 * @returns what was heard of its start; what fails later goes to the plan's `onFailure`
 */
export function superviseListener(plan: Plan) {
  let settle: (news: PortNews | { failed: string }) => void
  const heard = new Promise<PortNews | { failed: string }>((resolve) => (settle = resolve))
  let listened = false
  const onFailure = (failed: string) => (listened ? plan.onFailure(failed) : settle({ failed }))
  const part = supervise({ ...plan, onFailure })
  part.onMessage((message) => {
    if (!isPortNews(message)) return
    // It was up, died, and lost its port meanwhile: its address is known and cannot change anymore.
    if (listened && 'taken' in message) plan.onFailure(`Port ${message.taken} was taken by another program.`)
    listened ||= 'listening' in message
    settle(message)
  })
  return { part, heard }
}
