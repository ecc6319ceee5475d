import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openTestDoor, readAll, sessionOf } from '@/testing/door'

// A sender who is gone keeps nothing: not a place among the files that are taken, and not its bytes in memory.

let door: Awaited<ReturnType<typeof openTestDoor>>
afterEach(() => door.close())

const PATH = '/desk/campaigns/x/imports/new/upload'
const cookie = sessionOf('somebody')

test.each([
  ['more than its head says', 3, 'text/csv'],
  ['less than its head says', 100, 'text/csv'],
  ['more, as a form', 3, 'multipart/form-data; boundary=b'],
])('whoever sends %s and leaves keeps no place', async (_, told, type) => {
  let letIn = () => {}
  const gone = new Promise<void>((resolve) => (letIn = resolve))
  let slow = true
  door = await openTestDoor(
    async (request, response) => void response.end(String((await readAll(request)).length)),
    {
      // So long that nothing else can free the place.
      bodyMilliseconds: 600_000,
      organizerOf: async () => {
        if (slow) await gone
        return 'somebody'
      },
    },
  )
  const socket = connect(door.port, '127.0.0.1').on('error', () => {})
  const head = `POST ${PATH} HTTP/1.1\r\nHost: x\r\nOrigin: ${door.origin}\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\n`
  socket.resume().end(`${head}Content-Length: ${told}\r\n\r\nabcdefgh`)
  // What it sends is known, and that it has left, before anybody is asked whose it is.
  await once(socket, 'close')
  await door.ask('/api/health')
  slow = false
  letIn()
  const headers = { origin: door.origin, cookie, 'content-type': 'text/csv' }
  const again = () => door.ask(PATH, { method: 'POST', headers, chunks: ['a,b\n'] })
  await expect.poll(async () => (await again()).status, { timeout: 20_000 }).toBe(200)
})
