import { createServer, type Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { type Site, startSite } from '@/local/site'
import { site } from './site'

// The port is chosen before the site listens: whoever takes it in between keeps it.

const strangers: Server[] = []
let second: Site | undefined

test.afterAll(async () => {
  await second?.stop()
  for (const stranger of strangers) stranger.close()
})

test('a stranger that takes the port meanwhile is not announced as the site', async () => {
  const said: string[] = []
  const { BASE_URL: _, PORT: __, ...given } = site().environment
  second = await startSite({
    directory: '.data/e2e-start',
    port: 13_560,
    given,
    say: (sentence) => said.push(sentence),
    prepare: async ({ PORT }) => {
      // Another installation: it too says that it is ready.
      const stranger = createServer((_request, response) => response.end('{"ready":true}'))
      strangers.push(stranger)
      await new Promise<void>((done) => stranger.listen(Number(PORT), '127.0.0.1', done))
    },
  })
  const taken = (strangers[0]!.address() as { port: number }).port
  const own = Number(new URL(second.url).port)
  expect(own).toBeGreaterThan(taken)
  expect(second.environment.PORT).toBe(String(own))
  expect(said).toContain(`Port ${taken} has just been taken: the site uses ${own}.`)
  expect(await (await fetch(`${second.url}/about`)).text()).toContain('Undersigned')
})
