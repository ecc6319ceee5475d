import * as health from '@/app/api/health/route'
import * as ready from '@/app/api/ready/route'
import * as apiCampaign from '@/app/api/v1/campaigns/[slug]/route'
import * as apiSignatures from '@/app/api/v1/campaigns/[slug]/signatures/route'
import * as apiDocument from '@/app/api/v1/openapi.json/route'
import * as countNow from '@/app/[language]/campaigns/[slug]/count.json/route'
import * as count from '@/app/[language]/campaigns/[slug]/counts/[moment]/json/route'
import * as countsCsv from '@/app/[language]/campaigns/[slug]/counts.csv/route'
import * as countsJson from '@/app/[language]/campaigns/[slug]/counts.json/route'
import * as sign from '@/app/[language]/campaigns/[slug]/sign/route'
import * as spreadsheet from '@/app/[language]/campaigns/[slug]/signatories/spreadsheet.csv/route'
import * as signatoriesCsv from '@/app/[language]/campaigns/[slug]/signatories.csv/route'
import * as signatoriesJson from '@/app/[language]/campaigns/[slug]/signatories.json/route'
import * as confirm from '@/app/[language]/confirm/[token]/act/route'
import * as submitted from '@/app/[language]/submitted/[token]/act/route'
import { isDatabaseDown } from '@/app/parts/api-answer'
import type { addresses } from '@/addresses'
import type { Lane } from '@/front/lane'

// What is asked for most on the day that counts. Here stand only handlers that use nothing of Next's: no cookies of its own, no
// redirect(), no notFound().

const routes = {
  signForm: sign,
  apiSignatures,
  apiCampaign,
  apiDocument,
  confirm,
  submitted,
  countJson: count,
  countNowJson: countNow,
  signatoriesCsv,
  signatoriesSpreadsheet: spreadsheet,
  signatoriesJson,
  countsCsv,
  countsJson,
  apiHealth: health,
  apiReady: ready,
} satisfies { [name in keyof typeof addresses]?: Lane['routes'][string] }

/** The handlers that the front door calls itself (docs/decisions/038-express-lane.md). */
export const lane: Lane = { routes, isDatabaseDown }
