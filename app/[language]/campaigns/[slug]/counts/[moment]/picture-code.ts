import { PICTURE } from '../../picture/size'
import { quoted } from '../../parts/quoted'

/** A picture of a number with a link to its page, as HTML. @param address of the page */
export function pictureCode(address: string, said: string): string {
  const picture = `<img src="${quoted(`${address}.png`)}" alt="${quoted(said)}" width="${PICTURE.width}" height="${PICTURE.height}" loading="lazy" style="max-width:100%;height:auto">`
  return `<a href="${quoted(address)}">${picture}</a>`
}
