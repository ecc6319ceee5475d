import { expect, test } from 'vitest'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { useTestDatabase } from '@/testing/database'
import { signed, startCampaign } from '@/testing/signer'
import { countedWords } from './counted-words'

useTestDatabase()

test('the organizers’ words say how many have signed when the mail leaves, and nothing before that is public', async () => {
  const campaign = await startCampaign('counted-words')
  const words = async (text: string | null, language = 'en', collecting = false) => {
    const mail = { campaignId: campaign.id, words: text, wordsLanguage: language, collecting }
    return (await countedWords(mail as ClaimedMail))?.text
  }
  expect(await words('{count} have signed.')).toBe('0 people have signed.')
  await signed(campaign, { email: 'a@example.net', country: 'PT' })
  await signed(campaign, { email: 'b@example.net', country: 'FR', listed: false })
  expect(await words('{count} have signed.')).toBe('2 people from 1 country have signed.')
  expect(await words('Bisher: {count}', 'de')).toBe('Bisher: 2 Personen aus 1 Land')
  expect(await words('{count} have signed.', 'en', true)).toBe('those who have signed so far have signed.')
  expect(await words('Plain {words}.')).toBe('Plain {words}.')
  expect(await words(null)).toBeUndefined()
})
