import { saveTranslation } from '@/domain/campaign/save-translation'
import { translationForm } from '../translation-act'

export const { GET, POST } = translationForm(saveTranslation, 'saved')
