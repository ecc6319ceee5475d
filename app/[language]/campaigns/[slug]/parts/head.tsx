import { shownLetter } from '@/app/parts/letter-html'
import { canonicalAddress, LanguageLinks } from '@/app/parts/language-links'
import { PICTURE } from '../picture/size'
import { pictureText } from '../picture/words'
import { letterIn } from '@/domain/campaign/letter-languages'
import type { Letter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { Counts } from '@/domain/signature/list/counts'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { alternatesOf } from '@/app/parts/alternates'
import type { Shown } from '@/app/parts/campaign'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { LinkedData } from './linked-data'

/**
 * What search engines and chats are told about a letter. React moves these elements into the head. The canonical address
 * is that of the language the letter's text stands in, whatever language stands around it. A demonstration is not for
 * search engines.
 */
export async function Head(props: Shown & { letter: Letter; counts: Counts }) {
  const { campaign, letter, language, prefix, counts } = props
  const path = paths.campaign(campaign.slug)
  const alternates = alternatesOf(campaign)
  const address = canonicalAddress(path, letter.language, alternates)
  const { excerpt: description } = await shownLetter(letter.text, letter.language, 'readers')
  const own = campaign.face?.picture
  const picture = absolute(
    own ? paths.faceFile(campaign.slug, own.file) : inLanguage(prefix, paths.picture(campaign.slug)),
  )
  return (
    <>
      <title>{translator(language, 'letter')('pageTitle', { title: letter.title })}</title>
      <meta name="description" content={description} />
      <LanguageLinks path={path} language={letter.language} alternates={alternates} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Undersigned" />
      <meta property="og:title" content={letter.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={letter.language.replace('-', '_')} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content={own ? 'image/jpeg' : 'image/png'} />
      <meta property="og:image:width" content={String(PICTURE.width)} />
      <meta property="og:image:height" content={String(PICTURE.height)} />
      <meta property="og:image:alt" content={pictureText({ ...campaign, ...letter }, counts, language)} />
      <meta name="twitter:card" content="summary_large_image" />
      {campaign.demonstration ? (
        <meta name="robots" content="noindex" />
      ) : (
        <LinkedData {...{ campaign, letter, counts, address, description, picture }} />
      )}
    </>
  )
}

/** A page that belongs to the letter and is not for search engines: the list of names. */
export function ListHead({ campaign, language }: { campaign: PublicCampaign; language: string }) {
  const t = translator(language, 'list')
  return (
    <>
      <UnsearchedHead
        title={t('pageTitle', { title: letterIn(campaign, language).title })}
        path={paths.signatories(campaign.slug)}
      />
    </>
  )
}
