import { LetterArticle } from '@/app/parts/letter-article'
import { addressNaming } from '@/app/parts/read-in'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { paths } from '@/paths'

type Props = { campaign: PublicCampaign; letter: Letter; language: string; token: string; query?: string }

/** The letter as it will be signed. */
export function InvitedLetter({ campaign, letter, language, token, query = '' }: Props) {
  const address = addressNaming(campaign, paths.invitation(token), query)
  return <LetterArticle {...{ campaign, letter, language, address }} within />
}
