import { SHARED_PICTURE } from '@/domain/face/face'

/** What of an uploaded picture was cut off to have the shape that chats show: where, and how much of that side. */
export function cutOf({ fromWidth, fromHeight }: { fromWidth: number; fromHeight: number }): {
  at: 'cutNone' | 'cutSides' | 'cutEnds'
  share: number
} {
  const shape = SHARED_PICTURE.width / SHARED_PICTURE.height
  const given = fromWidth / fromHeight
  const share = given > shape ? 1 - shape / given : 1 - given / shape
  if (share < 0.005) return { at: 'cutNone', share: 0 }
  return { at: given > shape ? 'cutSides' : 'cutEnds', share }
}
