import { plainExcerpt } from '@/domain/campaign/markdown'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { absolute, paths } from '@/paths'

type Props = { campaign: PublicCampaign; language: string }

/**
 * What search engines and chats are told about a letter. React moves these elements into the head. The address without
 * a prefix is the canonical one: under a prefix the same letter stands, with another language around it.
 */
export function Head({ campaign, language }: Props) {
  const t = translator(language, 'letter')
  const address = absolute(paths.campaign(campaign.slug))
  const title = t('pageTitle', { title: campaign.title })
  const description = plainExcerpt(campaign.text, 200)
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Undersigned" />
      <meta property="og:title" content={campaign.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={campaign.language.replace('-', '_')} />
      <meta name="twitter:card" content="summary" />
    </>
  )
}

/** A page that belongs to the letter and is not for search engines: the list of names. */
export function ListHead({ campaign, language }: Props) {
  const t = translator(language, 'list')
  return (
    <>
      <title>{t('pageTitle', { title: campaign.title })}</title>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={absolute(paths.signatories(campaign.slug))} />
    </>
  )
}
