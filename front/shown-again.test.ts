import { expect, test } from 'vitest'
import { openTestDoor, showPage } from '@/testing/door'

const PAGE =
  '<!doctype html><html><head><meta name="undersigned-status" content="404"/></head><body>Nothing here</body></html>'

test('shown again because nothing is wrong, a page that is not there for who asks says so', async () => {
  let handler = 200
  const door = await openTestDoor((request, response) => {
    if (request.method === 'GET') return showPage(response, PAGE)
    response.writeHead(handler, { 'x-undersigned-render': '/-/desk/campaigns/x/look' }).end('{}')
  })
  const headers = { origin: door.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const send = () => door.ask('/desk/campaigns/x/look/save', { method: 'POST', headers, chunks: ['ink='] })
  expect((await send()).status).toBe(404)
  handler = 400
  expect((await send()).status).toBe(400)
  await door.close()
})
