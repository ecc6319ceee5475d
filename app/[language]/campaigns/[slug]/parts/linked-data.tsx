import { PICTURE } from '../picture/size'
import type { LetterIn } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, headline } from '@/domain/signature/list/counts'
import { environment } from '@/env'
import { absolute, paths } from '@/paths'

type Props = {
  campaign: PublicCampaign
  letter: LetterIn
  counts: Counts
  address: string
  description: string
  picture: string
}

/** The letter for machines, in the words of schema.org. Data, not a script: no browser runs it, no policy must allow it. */
export function LinkedData(props: Props) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: scriptSafe(JSON.stringify(linkedData(props))) }}
    />
  )
}

/** Only what is known: the host publishes, signatures are endorsements; who wrote the letter is not recorded. */
export function linkedData({ campaign, letter, counts, address, description, picture }: Props) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: letter.title,
    description,
    inLanguage: letter.language,
    url: address,
    mainEntityOfPage: address,
    datePublished: campaign.openedAt?.toISOString(),
    dateModified: campaign.publishedAt.toISOString(),
    version: String(campaign.editionNumber),
    image: { '@type': 'ImageObject', url: picture, ...PICTURE },
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: environment().HOST_NAME, url: absolute(paths.home()) },
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/EndorseAction',
      userInteractionCount: headline(counts),
    },
  }
}

/** JSON that cannot end or open the script element it stands in, whatever a title holds. */
export function scriptSafe(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
