import { plainExcerpt } from '@/domain/campaign/markdown'
import { letterIn } from '@/domain/campaign/letter-languages'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, NO_PREFIX, paths } from '@/paths'

type Props = { campaign: PublicCampaign; letter: Letter; language: string }

/**
 * What search engines and chats are told about a letter. React moves these elements into the head. The address
 * without a prefix is the canonical one of the letter itself, whatever language stands around it; a translation has its own.
 */
export function Head({ campaign, letter, language }: Props) {
  const t = translator(language, 'letter')
  const prefix = letter.translation ? letter.language : NO_PREFIX
  const address = absolute(inLanguage(prefix, paths.campaign(campaign.slug)))
  const title = t('pageTitle', { title: letter.title })
  const description = plainExcerpt(letter.text, 200)
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Undersigned" />
      <meta property="og:title" content={letter.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={letter.language.replace('-', '_')} />
      <meta name="twitter:card" content="summary" />
    </>
  )
}

/** A page that belongs to the letter and is not for search engines: the list of names. */
export function ListHead({ campaign, language }: Omit<Props, 'letter'>) {
  const t = translator(language, 'list')
  return (
    <>
      <title>{t('pageTitle', { title: letterIn(campaign, language).title })}</title>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={absolute(paths.signatories(campaign.slug))} />
    </>
  )
}
