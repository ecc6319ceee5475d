import { expect, test } from 'vitest'
import { streamText } from './stream'

function countTo(last: number) {
  const seen = { made: 0, ended: false }
  async function* pieces() {
    try {
      for (; seen.made < last;) yield `${++seen.made} `
    } finally {
      seen.ended = true
    }
  }
  return { seen, body: streamText(pieces()) }
}

test('every piece arrives, in order', async () => {
  const { body } = countTo(3)
  expect(await new Response(body).text()).toBe('1 2 3 ')
})

test('a reader who stops reading stops the work', async () => {
  const { seen, body } = countTo(1_000_000)
  const reader = body.getReader()
  await reader.read()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(seen.made).toBeLessThanOrEqual(3)
  expect(seen.ended).toBe(false)
})

test('a reader who leaves ends the generator', async () => {
  const { seen, body } = countTo(1_000_000)
  const reader = body.getReader()
  await reader.read()
  await reader.cancel()
  expect(seen.ended).toBe(true)
})
