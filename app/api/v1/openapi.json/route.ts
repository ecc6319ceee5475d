import { apiDocument } from '@/app/api-document/document'
import { publicJson } from '@/app/api-answer'

export const dynamic = 'force-dynamic'

/** The API's description for machines; people read /about/api. */
export function GET() {
  return publicJson(apiDocument())
}
