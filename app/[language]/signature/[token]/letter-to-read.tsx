import { LetterArticle } from '@/app/parts/letter-article'
import { addressNaming } from '@/app/parts/read-in'
import { readLetter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = { campaign: PublicCampaign; language: string; token: string }

/** Before the launch the letter has no public page: its signers read it here. */
export async function LetterToRead({ campaign, language, token }: Props) {
  if (campaign.isPublic) return null
  const letter = await readLetter(campaign, language)
  const address = addressNaming(campaign, paths.signature(token))
  return (
    <details className="mb-8">
      <summary className="text-seal cursor-pointer py-2 underline underline-offset-4">
        {translator(language, 'own')('readLetter')}
      </summary>
      <LetterArticle {...{ campaign, letter, language, address }} within />
    </details>
  )
}
