import { apiDocument } from '@/app/parts/api-document/document'
import { publicJson } from '@/app/parts/api-answer'

export const dynamic = 'force-dynamic'

/** The API's description for machines; people read /about/api. */
export function GET() {
  return publicJson(apiDocument())
}
