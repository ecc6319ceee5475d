import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from '@/db/client'
import type { Delivered, DeliveredRow, DeliveredRows } from '@/bundle/delivered'
import type { Build } from '@/bundle/built'
import { buildFrozen } from '@/domain/delivery/build-frozen'
import { deliver } from '@/domain/delivery/deliver'
import type { DeliveryValues } from '@/domain/delivery/delivery'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { type Maker, workOnDeliveries } from '@/domain/delivery/work'
import type { Organizer } from '@/domain/team/team'

// Deliveries made by the verbs themselves, with files that cost nothing.

export const NOW: DeliveryValues = {
  ...{ cutoff: 'now', cutoffAt: '', cutoffZone: '' },
  ...{ recipient: '', note: '', languages: [] },
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Writes the names as lines and what was delivered as JSON. */
export async function buildCheaply(
  delivered: Delivered,
  rows: DeliveredRows,
  folder: string,
): Promise<Build> {
  const all: DeliveredRow[] = []
  for await (const row of rows()) all.push(row)
  const files = [
    {
      name: 'signatories.csv',
      mediaType: 'text/csv',
      rows: all.length,
      text: ['name', ...all.map((row) => row.organization ?? row.name)].join('\r\n') + '\r\n',
    },
    { name: 'manifest.json', mediaType: 'application/json', rows: null, text: JSON.stringify(delivered) },
  ]
  for (const { name, text } of files) await writeFile(join(folder, name), text)
  return {
    files: files.map(({ text, ...file }) => ({ ...file, hash: hashOf(text), size: Buffer.byteLength(text) })),
    fingerprint: hashOf(files[0]!.text),
    ...{ lacking: [], lackingNames: 0, lackingWords: [] },
  }
}

export const cheapMaker: Maker = (id, folder) =>
  buildFrozen(id, (delivered, rows) => buildCheaply(delivered, rows, folder))

/** Does the worker's part: freezes, builds and revises what is due. */
export const workCheaply = () => workOnDeliveries(cheapMaker)

/** A delivery that is built and not final. @returns its id */
export async function prepared(
  organizer: Organizer,
  slug: string,
  changed: Partial<DeliveryValues> = {},
): Promise<string> {
  const asked = await prepareDelivery(organizer, slug, { ...NOW, ...changed })
  if (typeof asked === 'string') throw new Error(asked)
  await workCheaply()
  return asked.id
}

/** A final delivery of a campaign. @returns its id and number */
export async function delivered(organizer: Organizer, slug: string, changed: Partial<DeliveryValues> = {}) {
  const id = await prepared(organizer, slug, changed)
  const done = await deliver(organizer, slug, id)
  if (done !== 'done') throw new Error(done)
  const [row] = await sql()<{ number: number }[]>`select number from deliveries where id = ${id}`
  return { id, number: row!.number }
}
