import { answerTranslation, backToTranslation, type TranslationContext } from '../translation-act'
import { publishTranslation } from '@/domain/campaign/publish-translation'

export function POST(request: Request, context: TranslationContext): Promise<Response> {
  return answerTranslation(request, context, publishTranslation, 'translation-published')
}

export const GET = backToTranslation
