import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findCampaign } from '@/domain/campaign/queries'
import { useTestDatabase } from '@/testing/database'
import { MINISTERS } from './ministers'
import { seedDemonstration } from './seed'

useTestDatabase()

const { slug } = MINISTERS.letter

test('the earlier letter is delivered, with all files, a receipt and an answer, once', async () => {
  await seedDemonstration()
  await seedDemonstration()
  expect((await findCampaign(slug))!.state).toBe('delivered')
  const [delivery] = await sql()`
    select d.number, d.final_at is not null as final, d.counts -> 'organizations' as organizations,
      (select array_agg(kind order by recorded_at, id) from receipts r where r.delivery_id = d.id and published_at is not null) as kinds
    from deliveries d join campaigns c on c.id = d.campaign_id where c.slug = ${slug}`
  expect(delivery).toEqual({
    ...{ number: 1, final: true, organizations: 11 },
    kinds: ['handed', 'received', 'answered'],
  })
  const files = await sql()<{ name: string }[]>`
    select name from delivery_files f join deliveries d on d.id = f.delivery_id where f.size > 0 order by name`
  expect(files.map(({ name }) => name)).toContain('letter.pdf')
  const [{ pdf }] = await sql()<[{ pdf: Buffer }]>`
    select bytes as pdf from delivery_file_parts p join delivery_files f on f.id = p.file_id
    where f.name = 'letter.pdf' and p.position = 0`
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
}, 120_000)
