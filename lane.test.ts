import { expect, test } from 'vitest'
import { api, besidePages, lists, numbers, probes, secrets } from '@/addresses'
import { laneCorpus } from '@/e2e/lane-corpus'
import { findCalled } from '@/front/lane'
import { readRoute } from '@/front/routes'
import { lane } from '@/lane'

// Whether the express lane is as complete as it says: of these kinds each handler is in it, or stands here with why not.

const { signForm } = besidePages
const { confirm, submitted } = secrets
const MEANT = { signForm, confirm, submitted, ...api, ...lists, ...numbers, ...probes }

const LEFT_TO_NEXT: Record<string, string> = {
  deliveryFile:
    'asked for seldom, and Next decides by its type whether to compress it: an archive or PDF is not',
}

test('what is asked for most is in the lane, or has a reason not to be', () => {
  expect(Object.keys(lane.routes).toSorted()).toEqual(
    Object.keys(MEANT)
      .filter((name) => !(name in LEFT_TO_NEXT))
      .toSorted(),
  )
  expect(Object.keys(LEFT_TO_NEXT).filter((name) => !(name in MEANT))).toEqual([])
})

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

test('every handler of the lane is asked in the comparison with Next', () => {
  const asked = Object.values(laneCorpus('some-letter', 'f'.repeat(64), 'http://letters.example')).flat()
  const called = new Set(
    asked.flatMap(({ method, path }) => findCalled(lane, readRoute(path)!, method)?.handler ?? []),
  )
  const missing = Object.entries(lane.routes).flatMap(([name, module]) =>
    Object.entries(module ?? {})
      .filter(([verb, handler]) => METHODS.includes(verb as 'GET') && !called.has(handler as never))
      .map(([verb]) => `${verb} ${name}`),
  )
  expect(missing).toEqual([])
})
