import { readFile } from 'node:fs/promises'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { findCampaign } from '@/domain/campaign/queries'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { readRoute } from '@/front/routes'
import { useTestDatabase } from '@/testing/database'
import { NO_PREFIX } from '@/paths'
import EmbedPage from './page'

useTestDatabase()

const read = async (slug: string, language: string) => {
  const at = { params: Promise.resolve({ language, slug }), searchParams: Promise.resolve({}) }
  const html = renderToStaticMarkup(await EmbedPage(at))
  return {
    title: /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1],
    lang: /<h1[^>]* lang="([^"]*)"/.exec(html)?.[1],
    translation: /name="translation" value="([^"]*)"/.exec(html)?.[1],
  }
}

test('what is shown is what is signed, also in a language that the interface does not speak', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'embed-translated')
  const dutch = { ...DRAFT, language: 'nl', title: 'Houd de brug open' }
  expect(await publishTranslation(organizer, slug, dutch)).toBe('done')
  const { hash } = (await findCampaign(slug))!.translations[0]!
  expect(await read(slug, 'nl')).toEqual({ title: dutch.title, lang: 'nl', translation: hash })
  expect(await read(slug, NO_PREFIX)).toEqual({ title: DRAFT.title, lang: undefined, translation: '' })
  expect(await read(slug, 'fr')).toEqual({ title: DRAFT.title, lang: 'en', translation: '' })
})

test('a letter in such a language is not exchanged for a translation that the interface does speak', async () => {
  const organizer = await makeOrganizer()
  const slug = 'embed-dutch'
  await createCampaign(organizer, { ...DRAFT, slug, language: 'nl' })
  await openCampaign(organizer, slug)
  expect(await publishTranslation(organizer, slug, { ...DRAFT, title: 'In English' })).toBe('done')
  const { hash } = (await findCampaign(slug))!.translations[0]!
  expect(await read(slug, NO_PREFIX)).toEqual({ title: DRAFT.title, lang: 'nl', translation: '' })
  expect(await read(slug, 'en')).toEqual({ title: 'In English', lang: undefined, translation: hash })
})

test('the script asks for the languages that the front door takes, and for no others', async () => {
  const [, pattern = ''] =
    /const spoken = \/(.*)\/\.test/.exec(await readFile('public/embed.js', 'utf8')) ?? []
  const tags = [
    'fr',
    'nl',
    'es-419',
    'pt-BR',
    'zh-Hant',
    'zh-Hant-TW',
    'api',
    'pt-br',
    'fr-',
    '../x',
    'undefined',
  ]
  const taken = tags.filter((tag) => new RegExp(pattern).test(tag))
  expect(taken).toEqual(['fr', 'nl', 'es-419', 'pt-BR', 'zh-Hant', 'zh-Hant-TW'])
  expect(tags.filter((tag) => readRoute(`/${tag}/embed/letter`)?.language === tag)).toEqual(taken)
})
