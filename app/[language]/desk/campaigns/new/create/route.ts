import { draftAgain, readDraft } from '@/app/[language]/desk/parts/draft-form'
import { backTo, refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { readForm } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { paths } from '@/paths'

type Context = { params: Promise<{ language: string }> }

/** Creates a campaign as a draft, from the form of the page "new". */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix } = await params
  const form = await readForm(request)
  if (!form) return refuse(prefix, paths.deskNew(), 'unreadable')
  const values = readDraft(form)
  const organizer = await whoIsAsking()
  if (!organizer) return draftAgain(prefix, paths.deskNew(), values, { refusal: 'signed-out' })
  const created = await createCampaign(organizer, values)
  if ('faults' in created) return draftAgain(prefix, paths.deskNew(), values, created)
  return seeDone(prefix, paths.deskCampaign(created.slug), 'created')
}

export const GET = backTo(() => paths.deskNew())
