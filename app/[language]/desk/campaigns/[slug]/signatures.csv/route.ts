import { answerExport, type ExportContext, refuseLink } from '../parts/export-act'

/** The signatures of a view, or all of them, as CSV. */
export function POST(request: Request, context: ExportContext): Promise<Response> {
  return answerExport(request, context, 'csv')
}

export function GET(_: Request, context: ExportContext): Promise<Response> {
  return refuseLink(context)
}
