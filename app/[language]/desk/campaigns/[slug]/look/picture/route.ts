import { leadBack } from '@/app/[language]/desk/parts/desk-form'
import { paths } from '@/paths'
import { takePicture } from '../take-picture'

export const POST = takePicture('picture')

export const GET = leadBack(({ slug }: { slug: string }) => paths.deskFace(slug))
