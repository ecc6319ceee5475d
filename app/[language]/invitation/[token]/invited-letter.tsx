import { LetterArticle } from '@/app/parts/letter-article'
import { prefixOf } from '@/app/parts/page-language'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

type Props = { campaign: PublicCampaign; letter: Letter; language: string; token: string; query?: string }

/** The letter as it will be signed. The invitation has a language of its own, so the letter's is always named in the address. */
export function InvitedLetter({ campaign, letter, language, token, query = '' }: Props) {
  const prefix = (tag: string) => (prefixOf(campaign, tag) === NO_PREFIX ? campaign.language : tag)
  const address = (tag: string) => inLanguage(prefix(tag), paths.invitation(token)) + query
  return <LetterArticle {...{ campaign, letter, language, address }} within />
}
