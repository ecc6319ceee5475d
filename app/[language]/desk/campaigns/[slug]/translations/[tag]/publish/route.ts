import { publishTranslation } from '@/domain/campaign/publish-translation'
import { translationForm } from '../translation-act'

export const { GET, POST } = translationForm(publishTranslation, 'translation-published')
