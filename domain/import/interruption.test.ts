import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { confirmMail } from '@/testing/signer'
import { signLetter } from '@/domain/signature/signing/sign'
import { sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { useWorkers } from '@/testing/worker'
import { cancelImport } from './cancel-import'
import { startImport } from './start-import'
import { check, importFile, listed, look, SOURCE, sums } from '@/testing/import'
import { inLong } from '@/testing/long'
import { undoImport } from './undo-import'

// Workers that are killed, stopped or beside each other, while an import is under way.

useTestDatabase()

// A batch has a thousand: these are three, so that the one after an interruption is not yet the last.
const ROWS = inLong(8_000, 2_001)
// Two, where it is enough that something is left to do.
const FEW = inLong(ROWS, 1_001)
const fileOf = (rows: number) =>
  `name,country\n${Array.from({ length: rows }, (_, i) => `Society of the ${i}th bridge,PT`).join('\n')}\n`

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
  // However slow the tests' own looking is: a batch takes long enough to be interrupted after it.
  await sql().unsafe(`
    create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.15); return new; end $$;
    create trigger dawdle before update of progress on imports for each row execute function dawdle()`)
})
beforeEach(() => {
  process.env.LOG_LEVEL = 'warn'
})
const startWorker = useWorkers()

const eventually = (test: () => Promise<void>) => vi.waitFor(test, { timeout: 60_000, interval: 20 })
const whole = (count: number) => ({
  listed: count,
  published: count,
  proofs: count,
  totals: count,
  last: count,
  numbers: count,
})

async function started(slug: string, rows = ROWS): Promise<string> {
  await makeCampaign(organizer, slug)
  const { id } = await check(organizer, slug, fileOf(rows))
  expect(await startImport(organizer, slug, id, SOURCE)).toBe('done')
  return id
}

test('killed again and again, the import goes on: nothing is lost, nothing stands twice', async () => {
  const id = await started('killed')
  let kills = 0
  for (const from of inLong([1, ROWS / 4, ROWS / 2], [1, 1_000])) {
    const worker = startWorker()
    await eventually(async () => expect((await look(organizer, 'killed', id)).progress).toBeGreaterThan(from))
    worker.process.kill('SIGKILL')
    await worker.exit
    const { step, progress } = await look(organizer, 'killed', id)
    if (step === 'importing') kills += 1
    const { takenBack: _, takenOff: _off, ...now } = await sums('killed')
    expect(now).toEqual(whole(progress))
  }
  expect(kills).toBeGreaterThan(1)
  startWorker()
  await eventually(async () => expect((await look(organizer, 'killed', id)).step).toBe('finished'))
  expect(await sums('killed')).toMatchObject(whole(ROWS))
  const names = (await listed('killed')).map(({ organization }) => organization)
  expect(names).toEqual(Array.from({ length: ROWS }, (_, i) => `Society of the ${i}th bridge`))
}, 180_000)

test('two workers do one import once', async () => {
  const id = await started('two', FEW)
  startWorker()
  startWorker()
  await eventually(async () => expect((await look(organizer, 'two', id)).step).toBe('finished'))
  expect(await sums('two')).toMatchObject(whole(FEW))
  expect(await look(organizer, 'two', id)).toMatchObject({ counts: { added: FEW, listed: 0, repeated: 0 } })
}, 120_000)

test('told to stop, the worker stops after the batch; a cancelled import says how many stand, and those are undone', async () => {
  const id = await started('stopped')
  const worker = startWorker()
  await eventually(async () => expect((await look(organizer, 'stopped', id)).progress).toBeGreaterThan(0))
  worker.process.kill('SIGTERM')
  expect(await worker.exit).toEqual([0, null])
  const { progress } = await look(organizer, 'stopped', id)
  expect(progress).toBeLessThan(ROWS)
  expect(await cancelImport(organizer, 'stopped', id)).toBe('done')
  startWorker()
  await wait(1500)
  expect(await look(organizer, 'stopped', id)).toMatchObject({
    ...{ step: 'cancelled', rows: ROWS, progress },
    counts: { added: progress },
  })
  expect(await sums('stopped')).toMatchObject(whole(progress))
  expect(await undoImport(organizer, 'stopped', id)).toBe('done')
  await eventually(async () => expect((await look(organizer, 'stopped', id)).step).toBe('undone'))
  expect(await sums('stopped')).toMatchObject({ listed: 0, totals: 0, proofs: 0, takenOff: progress })
}, 120_000)

test('killed while it undoes, the worker goes on', async () => {
  await makeCampaign(organizer, 'undoing')
  const { id } = await importFile(organizer, 'undoing', fileOf(FEW))
  await undoImport(organizer, 'undoing', id)
  const worker = startWorker()
  await eventually(async () => expect((await look(organizer, 'undoing', id)).removed).toBeGreaterThan(0))
  worker.process.kill('SIGKILL')
  await worker.exit
  startWorker()
  await eventually(async () => expect((await look(organizer, 'undoing', id)).step).toBe('undone'))
  expect(await look(organizer, 'undoing', id)).toMatchObject({ removed: FEW, stayed: 0 })
  expect(await sums('undoing')).toMatchObject({ listed: 0, totals: 0, takenOff: FEW, last: FEW })
}, 120_000)

test('signers who confirm and a check that is recorded meanwhile lose nothing and double nothing', async () => {
  const { edition, id: campaignId } = await makeCampaign(organizer, 'busy')
  const officer = {
    ...{ kind: 'organization' as const, email: 'officer@example.net' },
    organization: `Society of the ${ROWS - 1}th bridge`,
  }
  await signLetter('busy', submissionOf(edition, officer), Buffer.alloc(32))
  await confirmMail((await readOutbox(campaignId)).at(-1)!)
  const [waiting] = await sql()`select id from signatures where campaign_id = ${campaignId}`
  const { id } = await check(organizer, 'busy', fileOf(ROWS))
  await startImport(organizer, 'busy', id, SOURCE)
  startWorker()
  await eventually(async () => expect((await look(organizer, 'busy', id)).progress).toBeGreaterThan(0))
  expect(await recordCheck(organizer, 'busy', waiting!.id as string, { source: 'Register', note: '' })).toBe(
    'done',
  )
  for (let signer = 0; signer < 20; signer++) {
    await signLetter(
      'busy',
      submissionOf(edition, { email: `signer${signer}@example.net` }),
      Buffer.alloc(32),
    )
    const mail = (await readOutbox(campaignId)).findLast(({ template }) => template === 'confirm')!
    await confirmSignature(mail.token)
  }
  await eventually(async () => expect((await look(organizer, 'busy', id)).step).toBe('finished'))
  expect((await look(organizer, 'busy', id)).counts).toMatchObject({ added: ROWS - 1, listed: 1 })
  expect(await sums('busy')).toMatchObject({
    listed: ROWS + 20,
    totals: ROWS + 20,
    last: ROWS + 20,
    numbers: ROWS + 20,
  })
}, 120_000)
