import { answerTranslation, backToTranslation, type TranslationContext } from '../translation-act'
import { saveTranslation } from '@/domain/campaign/save-translation'

export function POST(request: Request, context: TranslationContext): Promise<Response> {
  return answerTranslation(request, context, saveTranslation, 'saved')
}

export const GET = backToTranslation
