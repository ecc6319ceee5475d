import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { letterIn } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { findCampaign } from '@/domain/campaign/queries'
import { useTestDatabase } from '@/testing/database'
import { NO_COUNTS } from '@/domain/signature/list/counts'
import { LinkedData } from './linked-data'

useTestDatabase()

const props = {
  counts: { ...NO_COUNTS, people: 2, unlisted: 1 },
  address: 'https://x.example/a',
  description: 'd',
}
const read = (campaign: PublicCampaign) => {
  const html = renderToStaticMarkup(
    <LinkedData
      {...props}
      campaign={campaign}
      letter={letterIn(campaign, campaign.language)}
      picture="https://x.example/p.png"
    />,
  )
  const [, json = ''] = /^<script type="application\/ld\+json">([^<>]*)<\/script>$/.exec(html) ?? []
  return JSON.parse(json) as Record<string, unknown>
}

test('the letter is an article with its dates, language, publisher and number of endorsements', async () => {
  const { slug } = await makeCampaign(await makeOrganizer(), 'linked-data')
  const campaign = (await findCampaign(slug))!
  expect(read(campaign)).toMatchObject({
    '@type': 'Article',
    headline: campaign.title,
    inLanguage: 'en',
    datePublished: campaign.openedAt!.toISOString(),
    interactionStatistic: { interactionType: 'https://schema.org/EndorseAction', userInteractionCount: 3 },
  })
})

test('no title ends the script it stands in, and every one arrives as it was', async () => {
  const campaign = (await findCampaign('linked-data'))!
  for (const title of [
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    ']]>&lt;',
    'a\u2028b\u2029c\\u003c"',
  ])
    expect(read({ ...campaign, title }).headline).toBe(title)
})
