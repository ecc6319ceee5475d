import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Frame = { functionName: string; url: string }
type Node = { id: number; callFrame: Frame; children?: number[] }
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] }

const WITHOUT_CALLER = new Map([
  ['(garbage collector)', 'garbage collector'],
  ['(program)', 'native code: sockets, threads'],
])

/** Where a function belongs: a package or a file of ours; null for the engine and Node itself, whose caller is asked. */
function placeOf({ url }: Frame): string | null {
  const inside = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)
  if (inside) return inside[1]!
  if (url.includes('.next/server')) return 'the built pages and routes (React, Next, ours)'
  return url.startsWith('file:') ? url.split('/').slice(-2).join('/') : null
}

/** The place of every node: its own, or that of whoever called the engine or Node there. */
function placesOf(nodes: Node[]): Map<number, string> {
  const callers = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const find = (node: Node): string => {
    const place = WITHOUT_CALLER.get(node.callFrame.functionName) ?? placeOf(node.callFrame)
    const caller = byId.get(callers.get(node.id) ?? -1)
    return place ?? (caller ? find(caller) : 'Node itself: sockets, timers')
  }
  return new Map(
    nodes.map((node) => [node.id, node.callFrame.functionName === '(idle)' ? 'idle' : find(node)]),
  )
}

/**
 * Share of the busy time by place, the greatest first, of the profile in this folder.
 * @param after milliseconds at the beginning that do not count, because the process was starting
 */
export function costsIn(folder: string, after: number, most = 8): { place: string; share: number }[] {
  const costs = new Map<string, number>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile
    const places = placesOf(profile.nodes)
    let time = 0
    profile.samples.forEach((sample, index) => {
      time += profile.timeDeltas[index]! / 1000
      const place = places.get(sample)!
      if (time > after) costs.set(place, (costs.get(place) ?? 0) + profile.timeDeltas[index]!)
    })
  }
  costs.delete('idle')
  const all = [...costs.values()].reduce((sum, cost) => sum + cost, 0)
  return [...costs]
    .map(([place, cost]) => ({ place, share: cost / all }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
}
