import { GlobalFonts } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { familiesFor, isInvisible, partWith, scriptOf } from '@/fonts/families'
import { filesOf, inFolder, type Part } from '@/fonts/family'

// The faces that a picture is written in. Only the parts that a text needs are read, once.

/** What can be drawn of a text, and the font list to draw it with, as CSS writes it. */
export type Drawable = { text: string; fonts: string }

/**
 * Finds the faces for a text. Signs that no face has, such as emoji, are left out.
 * @returns null when a letter or digit is missing: half a sentence is worse than none
 */
export function findFonts(text: string, language: string): Drawable | null {
  const families = familiesFor(scriptOf(language))
  const needed = new Set<Part>()
  let drawn = ''
  for (const character of text) {
    const part = partWith(character.codePointAt(0)!, families)
    if (part) needed.add(part)
    else if (/[\p{L}\p{N}\p{M}]/u.test(character)) return null
    if (part || isInvisible(character)) drawn += character
  }
  for (const part of needed) register(part)
  return { text: drawn.trim(), fonts: [...needed].map(({ alias }) => `"${alias}"`).join(', ') || 'serif' }
}

const registered = new Set<string>()

function register(part: Part): void {
  if (registered.has(part.alias)) return
  for (const file of filesOf(part)) GlobalFonts.register(readFileSync(inFolder(file)), part.alias)
  registered.add(part.alias)
}
