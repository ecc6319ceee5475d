import { expect, test } from 'vitest'
import { useTestDatabase } from '@/testing/database'
import { POST } from './route'

useTestDatabase()

const post = async (form: Record<string, string>) => {
  const token = 'A'.repeat(43)
  const body = new URLSearchParams(form)
  const request = new Request(`https://letters.example/-/confirm/${token}`, { method: 'POST', body })
  return (await POST(request, { params: Promise.resolve({ language: '-', token }) })).json()
}

test('whatever is asked or refused, the page keeps what was typed and which signature was chosen', async () => {
  const typed = { organization: 'Society of Invention', choice: 'the-second' }
  for (const action of ['code', 'unheard-of', 'confirm'])
    expect(await post({ ...typed, action, code: '1' })).toMatchObject({ values: typed })
})
