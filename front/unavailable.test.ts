import { afterEach, expect, test } from 'vitest'
import { openTestDoor } from '@/testing/door'
import { onRequestError } from '@/instrumentation'

// What Next's handlers throw, told by what it says of it: a database that gave up is no mistake of ours.

const doors: Awaited<ReturnType<typeof openTestDoor>>[] = []
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()))
})

test.each([
  ['waited for a lock for too long', { code: '55P03' }, 503],
  ['took too long', { code: '57014' }, 503],
  ['took too long inside drizzle', { cause: { code: '57014' } }, 503],
  ['lost its transaction, which was idle', { code: '25P03' }, 503],
  ['was stopped because two waited for each other', { code: '40P01' }, 503],
  ['was wrong', { code: '42P01' }, 500],
])('of a statement that %s', async (_what, reason, status) => {
  const door = await openTestDoor((request, response) => {
    onRequestError(Object.assign(new Error('a statement failed'), reason), request)
    response.statusCode = 500
    response.end()
  })
  doors.push(door)
  for (const path of ['/desk', '/campaigns/x']) {
    const answer = await door.ask(path)
    expect([answer.status, answer.headers['retry-after']]).toEqual([
      status,
      status === 503 ? '30' : undefined,
    ])
    expect(answer.text.includes('what you typed is still there')).toBe(status === 503)
  }
})
