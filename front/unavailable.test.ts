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

test('a restored database is shown to nobody, kept pages neither; the probes answer', async () => {
  let restored = false
  const handled: string[] = []
  const door = await openTestDoor(
    (request, response) => {
      handled.push(request.url ?? '')
      response.end('<!doctype html><html><head></head><body>Names</body></html>')
    },
    { isRestored: () => restored },
  )
  doors.push(door)
  await door.ask('/campaigns/x')
  restored = true
  handled.length = 0
  for (const path of ['/', '/campaigns/x', '/campaigns/x/signatories.csv', '/desk', '/api/v1/campaigns/x']) {
    const answer = await door.ask(path)
    expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, '300'])
    expect(answer.text).toContain('backup')
  }
  expect((await door.ask('/campaigns/x/sign', { method: 'POST', chunks: ['name=x'] })).status).toBe(503)
  expect(handled).toEqual([])
  await door.ask('/api/ready')
  expect(handled).toEqual(['/api/ready'])
  restored = false
  expect((await door.ask('/campaigns/x')).status).toBe(200)
})
