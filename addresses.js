// @ts-check
import { desk, deskFiles, deskLogo, deskMails, uploads } from './desk-addresses.js'

// Every address of the site, once, by kind: next.config.js finds the pages of a language by it, paths.ts writes them, front/
// judges requests by them and knows what of them a log may say. A new page is one line; what is true of all of a kind is said in
// address-kinds.js. What belongs to one page is in `{}`. Each address is also there under a language prefix, unless its kind is
// `beside` them. After its `?` is what of a query a page that is kept reads.

// Where a list by name is entered (domain/signature/list/alphabets.ts): signs and digits, Latin, a script, a letter of one.
const scripts =
  'grek cyrl geor armn hebr arab ethi deva beng guru gujr taml telu knda mlym sinh thai laoo mymr khmr hang kana bopo hani'
const letters = [
  ...'0abcdefghijklmnopqrstuvwxyzñ',
  ...scripts.split(' '),
  ...'αβγδεζηθικλμνξοπρστυφχψω',
  ...'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  ...'אבגדהוזחטיכלמנסעפצקרשת',
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  ...'가나다라마바사아자차카타파하',
  ...'あかさたなはまやらわ',
].join('|')

// The front page's later pages: as many as are kept, and no others that somebody could make up.
const later = Array.from({ length: 24 }, (_, index) => index + 2).join('|')

export const pages = /** @type {const} */ ({
  home: `/?page=${later}`,
  privacy: '/privacy',
  about: '/about',
  aboutApi: '/about/api',
  aboutCheck: '/about/check',
  campaign: '/campaigns/{slug}',
  edition: '/campaigns/{slug}/editions/{number}',
  signatories: `/campaigns/{slug}/signatories?q&kind&country&category&sort&cursor&at&by=category|country|name&letter=${letters}`,
  signatoriesPrint: '/campaigns/{slug}/signatories/print?by=category|country',
  organization: '/organizations/{slug}',
  delivery: '/campaigns/{slug}/deliveries/{number}',
  embedCode: '/campaigns/{slug}/embed-code?via&language&scheme',
  counts: '/campaigns/{slug}/counts?by=hour',
  count: '/campaigns/{slug}/counts/{moment}',
  press: '/campaigns/{slug}/press',
})

// `via` is not here: the sign form reads it (docs/decisions/015-embed.md).
export const frames = /** @type {const} */ ({ embed: '/embed/{slug}?scheme=light|dark' })

export const besidePages = /** @type {const} */ ({
  signForm: '/campaigns/{slug}/sign',
  objection: '/organizations/{slug}/objection',
  objectionAsk: '/organizations/{slug}/objection/ask',
})

export const pictures = /** @type {const} */ ({
  picture: '/campaigns/{slug}/picture.png',
  countPicture: '/campaigns/{slug}/counts/{moment}.png',
})

export const logos = /** @type {const} */ ({
  logo: '/campaigns/{slug}/logos/{file}',
  faceFile: '/campaigns/{slug}/face/{file}',
})

// What somebody sent: no other site's script reads it.
export const receiptFiles = /** @type {const} */ ({
  receiptFile: '/campaigns/{slug}/deliveries/{number}/receipts/{id}',
})

export const lists = /** @type {const} */ ({
  signatoriesCsv: '/campaigns/{slug}/signatories.csv',
  signatoriesSpreadsheet: '/campaigns/{slug}/signatories/spreadsheet.csv',
  signatoriesJson: '/campaigns/{slug}/signatories.json',
  countsCsv: '/campaigns/{slug}/counts.csv',
  countsJson: '/campaigns/{slug}/counts.json',
  deliveryFile: '/campaigns/{slug}/deliveries/{number}/files/{name}',
})

export const numbers = /** @type {const} */ ({
  countJson: '/campaigns/{slug}/counts/{moment}.json',
  countNowJson: '/campaigns/{slug}/count.json',
})

export const secrets = /** @type {const} */ ({
  submitted: '/submitted/{token}',
  confirm: '/confirm/{token}',
  signature: '/signature/{token}',
  signatureData: '/signature/{token}/data.json',
  signatureLogoRemove: '/signature/{token}/logo/remove',
  signatureErased: '/signature/erased',
  newAddress: '/new-address/{token}',
  countersign: '/countersign/{token}',
  invitation: '/invitation/{token}',
  neverAgain: '/never-again/{token}',
  unsubscribe: '/unsubscribe/{token}',
  addressee: '/deliveries/{token}',
  objectionCode: '/objection/{token}',
  roleAddress: '/role-address/{token}',
  findMySignature: '/find-my-signature',
})

// Links that are passed on: many people hold the same one.
export const passedOn = /** @type {const} */ ({
  privateLetter: '/private/{token}',
  preview: '/preview/{token}',
  previewEmbed: '/preview/{token}/embed',
})

export const signIn = /** @type {const} */ ({
  signIn: '/sign-in',
  signInSent: '/sign-in/sent',
  signInLink: '/sign-in/{token}',
  signOut: '/sign-in/out',
})

// A signer's file: of somebody without such a page nothing is read.
export const ownLogo = /** @type {const} */ ({ signatureLogo: '/signature/{token}/logo' })

// A file beside an answer: of somebody without such a link nothing is read.
export const addresseeFile = /** @type {const} */ ({ addresseeFile: '/deliveries/{token}/file' })

export const api = /** @type {const} */ ({
  apiCampaign: '/api/v1/campaigns/{slug}',
  apiSignatures: '/api/v1/campaigns/{slug}/signatures',
  apiDocument: '/api/v1/openapi.json',
})

// Where a provider of mail reports what became of it.
export const webhooks = /** @type {const} */ ({ resendWebhook: '/api/webhooks/resend' })

export const probes = /** @type {const} */ ({ apiHealth: '/api/health', apiReady: '/api/ready' })

// What checks a delivery anywhere, also in a page of another site, and whom to tell about a weakness.
export const published = /** @type {const} */ ({
  signingKeys: '/.well-known/undersigned-keys.json',
  signatoriesSchema: '/schemas/signatories.json',
  securityContact: '/.well-known/security.txt',
})

export const sitemaps = /** @type {const} */ ({ sitemap: '/sitemap.xml' })

export const files = /** @type {const} */ ({
  robots: '/robots.txt',
  icon: '/icon.svg',
  embedScript: '/embed.js',
  countScript: '/count.js',
})

export { desk, deskFiles, deskLogo, deskMails, uploads }

export const addresses = {
  ...pages,
  ...frames,
  ...besidePages,
  ...pictures,
  ...logos,
  ...receiptFiles,
  ...lists,
  ...numbers,
  ...secrets,
  ...passedOn,
  ...signIn,
  ...desk,
  ...deskFiles,
  ...deskMails,
  ...uploads,
  ...ownLogo,
  ...addresseeFile,
  ...deskLogo,
  ...api,
  ...webhooks,
  ...probes,
  ...published,
  ...sitemaps,
  ...files,
}
