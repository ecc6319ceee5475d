import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { closeDoor } from '@/emails/door'
import { forgetEnvironment } from '@/env'
import { setLogLevel } from '@/log'
import { useTestDatabase } from '@/testing/database'
import { startMailServer } from '@/testing/mail-server'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'
import { openWay } from '@/testing/way'
import { relayMail } from './relay-mail'

// A mail server knows no keys: what it took is noted, or it gets it again.

useTestDatabase()
setLogLevel('silent')
const address = new URL(process.env.DATABASE_URL!)
const way = await openWay(Number(address.port))
const server = await startMailServer()
address.port = String(way.port)
Object.assign(process.env, { DATABASE_URL: address.href, SMTP_URL: `smtp://127.0.0.1:${server.port}` })
forgetEnvironment()
afterAll(async () => {
  closeDoor()
  await closeDatabase()
  await way.stop()
  await server.close()
})

test('a mail that leaves while the database goes away is noted when it is back, and not sent again', async () => {
  const { id: campaignId } = await putCampaign()
  const ids = await Promise.all(Array.from({ length: 8 }, () => putMail({ campaignId })))
  const relaying = relayMail()
  await expect.poll(() => server.taken.length).toBeGreaterThan(0)
  await way.stop()
  await pause(1_500)
  await way.start()
  await relaying.catch(() => {})
  await makeDue()
  while ((await relayMail()) > 0);
  for (const id of ids) expect(await readMail(id)).toMatchObject({ sentAt: expect.any(Date) })
  expect(server.taken.map(({ id }) => id).sort()).toEqual([...ids].sort())
})
