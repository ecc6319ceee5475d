import { countParts } from '@/app/parts/count'
import { addresseesInLine } from '@/app/parts/sentence'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, headline } from '@/domain/signature/list/counts'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { PictureWords } from './draw'

type PicturedLetter = Pick<
  PublicCampaign,
  'language' | 'addressees' | 'title' | 'demonstration' | 'state'
> & {
  face?: PublicCampaign['face']
}

/** Everything that stands on a campaign's picture: public text of the letter and its counts, no name of a signatory. */
export function pictureWords(letter: PicturedLetter, counts: Counts, language: string): PictureWords {
  const plain = (chunks: string) => chunks
  const count = headline(counts)
  return {
    letter: letter.language,
    spoken: interfaceLanguage(language),
    addressees: addresseesInLine(letter.addressees, letter.language),
    title: letter.title,
    count: translator(language, 'letter').markup('count', {
      count,
      state: letter.state,
      n: plain,
      no: plain,
    }),
    parts: count > 0 ? countParts(counts, language) : '',
    demonstration: letter.demonstration ? translator(language, 'front')('demonstration') : '',
    ...(letter.face?.ink ? { ink: letter.face.ink } : {}),
  }
}

/** The picture in words, for those who cannot see it. */
export function pictureText(letter: PicturedLetter, counts: Counts, language: string): string {
  const { addressees, title, count } = pictureWords(letter, counts, language)
  return translator(language, 'share')('picture', { addressees, title, count })
}
