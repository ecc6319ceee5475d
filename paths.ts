import { environment } from './env'

// The only speller of URLs. A path is given without a language prefix; `inLanguage` adds one.

const segment = encodeURIComponent

export const paths = {
  home: () => '/',
  campaign: (slug: string) => `/campaigns/${segment(slug)}`,
  sign: (slug: string) => `/campaigns/${segment(slug)}#sign`,
  edition: (slug: string, number: number) => `/campaigns/${segment(slug)}/editions/${number}`,
  signForm: (slug: string) => `/campaigns/${segment(slug)}/sign`,
  signatories: (slug: string) => `/campaigns/${segment(slug)}/signatories`,
  signatoriesCsv: (slug: string) => `/campaigns/${segment(slug)}/signatories.csv`,
  signatoriesJson: (slug: string) => `/campaigns/${segment(slug)}/signatories.json`,
  embed: (slug: string) => `/embed/${segment(slug)}`,
  embedCode: (slug: string) => `/campaigns/${segment(slug)}/embed-code`,
  embedScript: () => '/embed.js',
  picture: (slug: string) => `/campaigns/${segment(slug)}/picture.png`,
  submitted: (token: string) => `/submitted/${segment(token)}`,
  confirm: (token: string) => `/confirm/${segment(token)}`,
  signature: (token: string) => `/signature/${segment(token)}`,
  signatureData: (token: string) => `/signature/${segment(token)}/data.json`,
  signatureErased: () => '/signature/erased',
  newAddress: (token: string) => `/new-address/${segment(token)}`,
  findMySignature: () => '/find-my-signature',
  neverAgain: (token: string) => `/never-again/${segment(token)}`,
  privacy: () => '/privacy',
  about: () => '/about',
  aboutApi: () => '/about/api',
  apiDocument: () => '/api/v1/openapi.json',
  sitemap: () => '/sitemap.xml',
  apiCampaign: (slug: string) => `/api/v1/campaigns/${segment(slug)}`,
  apiSignatures: (slug: string) => `/api/v1/campaigns/${segment(slug)}/signatures`,
  signIn: (next?: string) => (next ? `/sign-in?next=${segment(next)}` : '/sign-in'),
  signInSent: () => '/sign-in/sent',
  signInLink: (token: string, next?: string) =>
    `/sign-in/${segment(token)}${next ? `?next=${segment(next)}` : ''}`,
  signOut: () => '/sign-in/out',
  desk: () => '/desk',
  deskNew: () => '/desk/campaigns/new',
  deskCampaign: (slug: string) => `/desk/campaigns/${segment(slug)}`,
  deskEdit: (slug: string) => `/desk/campaigns/${segment(slug)}/edit`,
  deskCategories: (slug: string) => `/desk/campaigns/${segment(slug)}/categories`,
  deskChange: (slug: string) => `/desk/campaigns/${segment(slug)}/change`,
  deskTranslations: (slug: string) => `/desk/campaigns/${segment(slug)}/translations`,
  deskTranslation: (slug: string, tag: string) =>
    `/desk/campaigns/${segment(slug)}/translations/${segment(tag)}`,
  deskPreview: (slug: string) => `/desk/campaigns/${segment(slug)}/preview`,
  deskSignatures: (slug: string) => `/desk/campaigns/${segment(slug)}/signatures`,
  deskImports: (slug: string) => `/desk/campaigns/${segment(slug)}/imports`,
  deskImportNew: (slug: string) => `/desk/campaigns/${segment(slug)}/imports/new`,
  deskImport: (slug: string, id: string) => `/desk/campaigns/${segment(slug)}/imports/${segment(id)}`,
  deskSignaturesCsv: (slug: string) => `/desk/campaigns/${segment(slug)}/signatures.csv`,
  deskSignaturesXlsx: (slug: string) => `/desk/campaigns/${segment(slug)}/signatures.xlsx`,
} as const

/** The segment that stands for "no language prefix" inside app/[language]; next.config.js rewrites to it. */
export const NO_PREFIX = '-'

/** A path under the language prefix of the page it is linked from; none when that page has none. */
export function inLanguage(prefix: string, path: string): string {
  return prefix === NO_PREFIX ? path : `/${prefix}${path === '/' ? '' : path}`
}

/** A path as an address for mails, files and the API: always from BASE_URL, never from a request header. */
export function absolute(path: string): string {
  return environment().BASE_URL + path
}

// Tokens have one length, so what follows one is known to be none of it. `-` and `_` may end a token, or be a tail.
const wholeToken =
  /^(?:=3D|&(?:lt|quot|nbsp);|%[0-9A-F]{2}|[^A-Za-z0-9_%&=-]){0,9}([A-Za-z0-9_-]{43})(?:[-_]*(?![A-Za-z0-9_-]).*)?$/is
const lineBreak = /(?:=?(?:%0[AD]|%20|\s))+/gi

/**
 * The token in a mailed link's last part, in percent-encoding or without, as programs leave it: with the bracket or
 * quotation mark that stood before the link in a text, the full stop that followed it, with what was left of a mail's own
 * encoding (`=20`, `&gt;`), or cut in two by a line break. Null when there is none, or when letters go on right behind it.
 */
export function tokenIn(text: string): string | null {
  return wholeToken.exec(text)?.[1] ?? wholeToken.exec(text.replace(lineBreak, ''))?.[1] ?? null
}
