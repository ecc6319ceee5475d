import { answerExport, type ExportContext, refuseLink } from '../parts/export-act'

/** The signatures of a view, or all of them, as XLSX. */
export function POST(request: Request, context: ExportContext): Promise<Response> {
  return answerExport(request, context, 'xlsx')
}

export function GET(_: Request, context: ExportContext): Promise<Response> {
  return refuseLink(context)
}
