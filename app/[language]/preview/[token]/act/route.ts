import { paths } from '@/paths'
import { previewAct } from '../parts/preview-act'

export const POST = previewAct(paths.preview)
