import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerSigning } from './signing'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { openWay } from '@/testing/way'

useTestDatabase()
const address = new URL(process.env.DATABASE_URL!)
let heard = ''
const way = await openWay(Number(address.port), (bytes) => void (heard += bytes.toString('latin1')))
address.port = String(way.port)
process.env.DATABASE_URL = address.href
afterAll(() => way.stop())
let made: ReturnType<typeof makeCampaign>
beforeAll(async () => void (await (made = makeCampaign(await makeOrganizer(), 'signed'))))

function send(
  fields: Record<string, string>,
  json = false,
  more: Record<string, string> = {},
): Promise<Response> {
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded'
  const headers = { 'content-type': type, ...more }
  const body = json ? JSON.stringify(fields) : new URLSearchParams(fields).toString()
  return answerSigning(new Request('http://localhost:3000/', { method: 'POST', headers, body }), 'signed')
}

test.each(['en', 'nl', '../desk', 'x\r\ny', 'toString', ''])(
  'the language %j leads to no other page than the letter',
  async (language) => {
    const answer = await send({ language, name: 'Invented Signer' })
    expect([answer.status, answer.headers.get('x-undersigned-render')]).toEqual([400, '/-/campaigns/signed'])
  },
)

test('what is no language is refused with its field', async () => {
  const { error } = (await (await send({ language: '../desk' }, true)).json()) as {
    error: { fields: Record<string, string> }
  }
  expect(error.fields.language).toBeTypeOf('string')
})

test.each([
  ['http://localhost:3000/campaigns/signed?via=Newsletter&a=b', 'Newsletter'],
  ['http://localhost:3000/fr/embed/signed?scheme=dark&via=partner.example', 'partner.example'],
  ['https://elsewhere.example/campaigns/signed?via=newsletter', ''],
  ['nothing', ''],
  ['http://localhost:3000/campaigns/signed', ''],
])('a form without JavaScript came from the label in its page, %s', async (referer, via) => {
  const answer = await send({ language: 'en' }, false, { referer })
  const { values } = (await answer.json()) as { values: { via: string } }
  expect(values.via).toBe(via)
  const own = (await (await send({ language: 'en', via: 'own' }, false, { referer })).json()) as {
    values: { via: string }
  }
  expect(own.values.via).toBe('own')
})

test('a slip in a well-known domain is asked about once in a form, and not in JSON', async () => {
  const { edition } = await made
  const signing = {
    ...{ kind: 'person', name: 'Invented Signer', email: 'Jo <jo@gmial.com>', country: 'PT', listed: 'true' },
    ...{ consent: 'true', language: 'en', edition },
  }
  const again = async (fields: Record<string, string>) => {
    const answer = await send(fields)
    return answer.status === 303 ? 303 : (((await answer.json()) as { faults: object }).faults as object)
  }
  expect(await again(signing)).toEqual({ email: 'email-slip' })
  expect(await again({ ...signing, name: '' })).toEqual({ name: 'name-required' })
  expect(await again({ ...signing, emailChoice: 'jo@hotmial.com' })).toEqual({ email: 'email-slip' })
  expect(await again({ ...signing, emailChoice: 'jo@gmial.com' })).toBe(303)
  expect(await again({ ...signing, emailChoice: 'jo@gmail.com' })).toBe(303)
  expect((await send({ ...signing, email: 'mo@gmial.com' }, true)).status).toBe(202)
  const { id } = await made
  const mails = await readOutbox(id)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['jo@gmail.com', 'jo@gmial.com', 'mo@gmial.com'])
})

test.each([true, false])(
  'what fills in the field that nobody sees is told so, and nothing is stored, as JSON: %s',
  async (json) => {
    const { edition, id } = await made
    const before = (await readOutbox(id)).length
    const answer = await send(
      {
        ...{ kind: 'person', name: 'Invented Program', email: 'program@example.net', country: 'PT' },
        ...{ listed: 'true', consent: 'true', language: 'en', edition, nickname: 'bot' },
      },
      json,
    )
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('left-empty')])
    expect(await readOutbox(id)).toHaveLength(before)
  },
)

test('JSON answers with true or false, and with nothing that might be taken for it', async () => {
  const { edition } = await made
  const signing = {
    kind: 'person',
    name: 'Invented Signer',
    email: 'answers@example.net',
    country: 'PT',
    edition,
  }
  const say = async (answers: Record<string, unknown>) => {
    const sent = { ...signing, listed: true, consent: true, updates: false, language: 'en', ...answers }
    const answer = await send(sent as unknown as Record<string, string>, true)
    if (answer.status === 202) return 202
    const { error } = (await answer.json()) as { error: { fields: Record<string, string> } }
    return [answer.status, error.fields]
  }
  const refused = 'Send true or false here.'
  for (const field of ['listed', 'consent', 'updates'])
    for (const unclear of [1, 0, 'no', 'yes', 'on', 'TRUE', '1', '', [], {}])
      expect(await say({ [field]: unclear })).toEqual([400, { [field]: refused }])
  expect(await say({ listed: 1, name: '' })).toEqual([400, { listed: refused, name: expect.any(String) }])
  for (const clear of [{}, { listed: false }, { listed: 'false', consent: 'true' }, { updates: null }])
    expect(await say(clear)).toBe(202)
})

test('a refusal says in JSON what it says in the form', async () => {
  const answer = await send({ language: 'en', affiliation: 'x'.repeat(273) }, true)
  const { error } = (await answer.json()) as { error: { fields: Record<string, string> } }
  expect(error.fields.affiliation).toBe('Use 250 characters or fewer. This has 273.')
})

test.each([true, false])('a refused request reads its letter once, as JSON: %s', async (json) => {
  const asked: Record<string, string>[] = [{ language: 'en' }, { language: '../desk' }, {}]
  for (const fields of asked) {
    heard = ''
    expect((await send(fields, json)).status).toBe(400)
    expect(heard.split('We ask that the bridge stays open.')).toHaveLength(2)
  }
})

test('while the database is away programs are told so, and a form is left to the front door', async () => {
  await way.stop()
  const answer = await send({ language: 'en' }, true)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
  await expect(send({ language: 'en' })).rejects.toThrow()
})
