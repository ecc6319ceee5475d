import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { addressIn, TranslationNote } from './read-in'

const campaign = { slug: 'harbor', language: 'en', translations: ['de'] } as unknown as PublicCampaign
const letter = {
  language: 'de',
  translation: { publishedAt: new Date('2026-08-01T10:00:00Z'), outdated: false, editionNumber: 1 },
} as unknown as Parameters<typeof TranslationNote>[0]['letter']

const note = (path?: string) =>
  renderToStaticMarkup(
    <TranslationNote
      {...{ campaign, letter }}
      language="de"
      address={path === undefined ? undefined : addressIn(campaign, path)}
    />,
  )

test('a translation leads to the text that counts on the page it is read on, which may be the only one there is yet', () => {
  expect(note()).toContain('href="/campaigns/harbor"')
  expect(note('/private/x')).toContain('href="/private/x"')
  expect(note('/private/x')).not.toContain('/campaigns/')
})
