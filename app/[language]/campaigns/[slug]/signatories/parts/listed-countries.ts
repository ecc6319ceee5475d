import { countByCountry } from '@/domain/signature/list/counts'
import { countryName } from '@/domain/text/country'
import { interfaceLanguage } from '@/messages/translator'

/** Countries that have names on the list, in alphabetical order; signatories without a country are left out. */
export async function listedCountries(campaignId: string, language: string) {
  const spoken = interfaceLanguage(language)
  const order = new Intl.Collator(spoken)
  const rows = await countByCountry(campaignId)
  return rows
    .map(({ country, listed }) => ({ code: country.trim(), count: listed }))
    .filter(({ code }) => code !== '')
    .map(({ code, count }) => ({ code, count, name: countryName(code, spoken) }))
    .sort((a, b) => order.compare(a.name, b.name))
}
