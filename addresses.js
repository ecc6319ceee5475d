// @ts-check
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

export const pages = /** @type {const} */ ({
  home: '/',
  privacy: '/privacy',
  about: '/about',
  aboutApi: '/about/api',
  campaign: '/campaigns/{slug}',
  edition: '/campaigns/{slug}/editions/{number}',
  signatories: `/campaigns/{slug}/signatories?q&kind&country&category&sort&cursor&by=category|country|name&letter=${letters}`,
  signatoriesPrint: '/campaigns/{slug}/signatories/print?by=category|country',
  organization: '/organizations/{slug}',
  embedCode: '/campaigns/{slug}/embed-code?via&language&scheme',
})

// `via` is not here: the sign form reads it (docs/decisions/015-embed.md).
export const frames = /** @type {const} */ ({ embed: '/embed/{slug}?scheme=light|dark' })

export const besidePages = /** @type {const} */ ({
  signForm: '/campaigns/{slug}/sign',
  picture: '/campaigns/{slug}/picture.png',
  logo: '/campaigns/{slug}/logos/{file}',
  objection: '/organizations/{slug}/objection',
  objectionAsk: '/organizations/{slug}/objection/ask',
})

export const lists = /** @type {const} */ ({
  signatoriesCsv: '/campaigns/{slug}/signatories.csv',
  signatoriesJson: '/campaigns/{slug}/signatories.json',
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
  privateLetter: '/private/{token}',
  objectionCode: '/objection/{token}',
  roleAddress: '/role-address/{token}',
  findMySignature: '/find-my-signature',
})

export const signIn = /** @type {const} */ ({
  signIn: '/sign-in',
  signInSent: '/sign-in/sent',
  signInLink: '/sign-in/{token}',
  signOut: '/sign-in/out',
})

// What a form of the desk is sent to lies below the page it belongs to, so that no campaign's address can collide.
export const desk = /** @type {const} */ ({
  desk: '/desk',
  deskRenderLetter: '/desk/preview',
  deskSignedOut: '/desk/signed-out',
  deskNew: '/desk/campaigns/new',
  deskCreate: '/desk/campaigns/new/create',
  deskCampaign: '/desk/campaigns/{slug}',
  deskHistory: '/desk/campaigns/{slug}/history',
  deskOpen: '/desk/campaigns/{slug}/open',
  deskCollect: '/desk/campaigns/{slug}/collect',
  deskClose: '/desk/campaigns/{slug}/close',
  deskLaunch: '/desk/campaigns/{slug}/launch',
  deskLaunchStop: '/desk/campaigns/{slug}/launch/stop',
  deskLaunchNow: '/desk/campaigns/{slug}/launch/now',
  deskPrivateLink: '/desk/campaigns/{slug}/private-link',
  deskPrivateLinkRemove: '/desk/campaigns/{slug}/private-link/remove',
  deskJoinSeries: '/desk/campaigns/{slug}/series',
  deskEdit: '/desk/campaigns/{slug}/edit',
  deskSave: '/desk/campaigns/{slug}/save',
  deskPreview: '/desk/campaigns/{slug}/preview',
  deskCategories: '/desk/campaigns/{slug}/categories',
  deskSaveCategories: '/desk/campaigns/{slug}/categories/save',
  deskChange: '/desk/campaigns/{slug}/change',
  deskCompare: '/desk/campaigns/{slug}/change/compare',
  deskPublishEdition: '/desk/campaigns/{slug}/change/publish',
  deskTranslations: '/desk/campaigns/{slug}/translations',
  deskChooseLanguage: '/desk/campaigns/{slug}/translations/choose',
  deskTranslation: '/desk/campaigns/{slug}/translations/{tag}',
  deskSaveTranslation: '/desk/campaigns/{slug}/translations/{tag}/save',
  deskPublishTranslation: '/desk/campaigns/{slug}/translations/{tag}/publish',
  deskRemoveTranslation: '/desk/campaigns/{slug}/translations/{tag}/remove',
  deskSignatures: '/desk/campaigns/{slug}/signatures',
  deskSignaturesCsv: '/desk/campaigns/{slug}/signatures.csv',
  deskSignaturesXlsx: '/desk/campaigns/{slug}/signatures.xlsx',
  deskCheck: '/desk/campaigns/{slug}/signatures/{id}/check',
  deskTakeBack: '/desk/campaigns/{slug}/signatures/{id}/take-back',
  deskInvitations: '/desk/campaigns/{slug}/invitations',
  deskInvitationsPlan: '/desk/campaigns/{slug}/invitations/plan',
  deskInvitationsStop: '/desk/campaigns/{slug}/invitations/stop',
  deskInvitationsCsv: '/desk/campaigns/{slug}/invitations/list.csv',
  deskInvitationWords: '/desk/campaigns/{slug}/invitations/words',
  deskInvitationSaveWords: '/desk/campaigns/{slug}/invitations/words/save',
  deskInvitationAdd: '/desk/campaigns/{slug}/invitations/add',
  deskInvitationAddOne: '/desk/campaigns/{slug}/invitations/add/one',
  deskInvitationPaste: '/desk/campaigns/{slug}/invitations/add/paste',
  deskInvitationList: '/desk/campaigns/{slug}/invitations/lists/{id}',
  deskInvitationListAdd: '/desk/campaigns/{slug}/invitations/lists/{id}/add',
  deskInvitationListSheet: '/desk/campaigns/{slug}/invitations/lists/{id}/sheet',
  deskInvitationListDrop: '/desk/campaigns/{slug}/invitations/lists/{id}/drop',
  deskInvitation: '/desk/campaigns/{slug}/invitations/{id}',
  deskInvitationChange: '/desk/campaigns/{slug}/invitations/{id}/change',
  deskInvitationAct: '/desk/campaigns/{slug}/invitations/{id}/act',
  deskRemoveLogo: '/desk/campaigns/{slug}/signatures/{id}/logo/remove',
  deskReview: '/desk/campaigns/{slug}/review',
  deskDecide: '/desk/campaigns/{slug}/review/decide',
  deskUndoDecision: '/desk/campaigns/{slug}/review/undo',
  deskMembers: '/desk/campaigns/{slug}/signatures/{id}/members',
  deskSaveMembers: '/desk/campaigns/{slug}/signatures/{id}/members/save',
  deskSupports: '/desk/campaigns/{slug}/supports',
  deskSupportAdd: '/desk/campaigns/{slug}/supports/add',
  deskSupportRemove: '/desk/campaigns/{slug}/supports/{id}/remove',
  deskImports: '/desk/campaigns/{slug}/imports',
  deskImportNew: '/desk/campaigns/{slug}/imports/new',
  deskImport: '/desk/campaigns/{slug}/imports/{id}',
  deskImportReading: '/desk/campaigns/{slug}/imports/{id}/reading',
  deskImportColumns: '/desk/campaigns/{slug}/imports/{id}/columns',
  deskImportCategories: '/desk/campaigns/{slug}/imports/{id}/categories',
  deskImportFaults: '/desk/campaigns/{slug}/imports/{id}/faults.csv',
  deskImportStart: '/desk/campaigns/{slug}/imports/{id}/start',
  deskImportProgress: '/desk/campaigns/{slug}/imports/{id}/progress',
  deskImportCancel: '/desk/campaigns/{slug}/imports/{id}/cancel',
  deskImportUndo: '/desk/campaigns/{slug}/imports/{id}/undo',
})

export const uploads = /** @type {const} */ ({
  deskImportUpload: '/desk/campaigns/{slug}/imports/new/upload',
  deskInvitationUpload: '/desk/campaigns/{slug}/invitations/add/upload',
})

// A signer's file: of somebody without such a page nothing is read.
export const ownLogo = /** @type {const} */ ({ signatureLogo: '/signature/{token}/logo' })
export const deskLogo = /** @type {const} */ ({ deskLogo: '/desk/campaigns/{slug}/signatures/{id}/logo' })

export const api = /** @type {const} */ ({
  apiCampaign: '/api/v1/campaigns/{slug}',
  apiSignatures: '/api/v1/campaigns/{slug}/signatures',
  apiDocument: '/api/v1/openapi.json',
})

export const probes = /** @type {const} */ ({ apiHealth: '/api/health', apiReady: '/api/ready' })

export const files = /** @type {const} */ ({
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  icon: '/icon.svg',
  embedScript: '/embed.js',
})

export const addresses = {
  ...pages,
  ...frames,
  ...besidePages,
  ...lists,
  ...secrets,
  ...signIn,
  ...desk,
  ...uploads,
  ...ownLogo,
  ...deskLogo,
  ...api,
  ...probes,
  ...files,
}
