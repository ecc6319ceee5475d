import { findCountry, LONGEST_COUNTRY } from '@/domain/text/find-country'

// A file repeats few values many times. Emptied when a file turns out to be different.
const countries = new Map<string, string | null>()
const MOST_COUNTRIES = 5_000

function countryOf(text: string): string | null {
  if (text.length > LONGEST_COUNTRY) return null
  const known = countries.get(text)
  if (known !== undefined) return known
  if (countries.size >= MOST_COUNTRIES) countries.clear()
  const found = findCountry(text)
  countries.set(text, found)
  return found
}

type Place = { country: string | null; area: string | null; becameArea: string | null }

/**
 * Country and area of a row: what is no country is kept as area, beside what the area's own column says. What has no letter
 * ("?", "00351") is neither.
 */
export function placeOf(country: string, area: string): Place {
  const code = country === '' ? null : countryOf(country)
  const becameArea = code === null && /\p{L}/u.test(country) ? country : null
  const own = /\p{L}/u.test(area) ? area : null
  const areas = [...new Set([becameArea, own])].filter((one) => one !== null)
  return { country: code, area: areas.length > 0 ? areas.join(', ') : null, becameArea }
}
