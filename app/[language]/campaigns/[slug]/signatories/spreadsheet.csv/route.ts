import type { Params } from '@/app/parts/campaign'
import { findHeadings, headingsBySlug } from '@/app/parts/headings'
import { streamSignatories } from '@/domain/signature/list/queries'
import { spreadsheetSeparator, writeCsv } from '@/domain/text/csv'
import { interfaceLanguage } from '@/messages/translator'
import { answerList } from '../../list-file'
import { spreadsheet } from './spreadsheet'

export const dynamic = 'force-dynamic'

/** The public list as a table for people: in words, in the reader's language, as spreadsheets of that language open it. */
export async function GET(request: Request, params: Params) {
  return answerList(request, params, {
    name: (language) => `signatories-${interfaceLanguage(language)}.csv`,
    contentType: 'text/csv',
    write: async (campaign, { filter, order, language }) => {
      const headings = await findHeadings(campaign.id, language, campaign.language)
      const { columns, rowsOf } = spreadsheet(campaign, headingsBySlug(headings), language)
      const separator = spreadsheetSeparator(interfaceLanguage(language))
      const batches = rowsOf(streamSignatories(campaign.id, filter, order))
      return writeCsv({ headings: columns, batches, separator })
    },
  })
}
