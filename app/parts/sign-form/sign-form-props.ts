import type { FormAgain } from '../form'
import type { Slip } from '../email-choice'
import type { LetterIn } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { SignField } from '@/domain/signature/signature'
import { readVia } from '@/domain/signature/via'
import { findSlip } from '@/domain/text/email-slip'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { Shown } from '../campaign'
import type { Category } from '../category'
import { formSentences, type Sentences } from './sentences'

/** The text on the page, in hex: SHA-256 of its edition, and of its translation; '' when it is none. */
export type ReadText = { edition: string; translation: string }

export type SignFormProps = {
  /** Where the form is sent. The fragment keeps the form in view when it comes back with faults and no JavaScript. */
  action: string
  /** The letter's own address, to load a changed text from. */
  page: string
  privacy: string
  /** Language of the page, for the mails that follow. */
  language: string
  /** What is read on this page. */
  read: ReadText
  /** Label of the link or the site that led here, when the form came back with it. */
  returnedVia: string | null
  /** In a frame on another site: everything the form leads to opens beside it. */
  target?: '_blank'
  /** The language of the form's own words, and of the countries' names. */
  interfaceLanguage: string
  categories: Category[]
  /** Which kinds the letter takes, and the sentence that says so when it is only one. */
  kinds: PublicCampaign['kinds']
  invited: string | null
  /** Asks who decided, and when: of who was invited. */
  asksDecision?: boolean
  sentences: Sentences
  /** What was typed and what is wrong with it, when the form comes back without JavaScript. */
  again: FormAgain<SignField> | null
  /** The address with a slip that the form came back for. */
  slip: Slip | null
}

/** Everything the sign form needs to run in the browser. */
export function signFormProps(
  { campaign, language, prefix }: Shown,
  letter: LetterIn,
  categories: Category[],
  again: FormAgain<SignField> | null,
  /** The page that the form is on, without a language prefix, where that is not the public letter: it takes the form itself. */
  page: string | null = null,
): SignFormProps {
  return {
    action: `${page ?? paths.signForm(campaign.slug)}#sign`,
    page: inLanguage(prefix, page ?? paths.campaign(campaign.slug)),
    privacy: inLanguage(prefix, paths.privacy()),
    // Under /pt a translation into pt-BR is read: that is the language the mails name the letter in.
    language: letter.translation?.language ?? language,
    read: { edition: campaign.editionHash, translation: letter.translation?.hash ?? '' },
    returnedVia: readVia(again?.values.via),
    interfaceLanguage: interfaceLanguage(language),
    categories: categories.filter(({ kind }) => campaign.kinds === 'both' || campaign.kinds === kind),
    kinds: campaign.kinds,
    invited: invitedSentence(campaign.kinds, language),
    sentences: formSentences(language, campaign.keepsAddressesDays),
    again,
    slip: again?.faults.email === 'email-slip' ? findSlip(again.values.email ?? '') : null,
  }
}

function invitedSentence(kinds: PublicCampaign['kinds'], language: string): string | null {
  const t = translator(language, 'categories')
  return kinds === 'both' ? null : t(kinds === 'organization' ? 'onlyOrganizations' : 'onlyPeople')
}
