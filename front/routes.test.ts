import { expect, test } from 'vitest'
import { pageAddress } from '@/front/public-pages'
import { routeShape } from '@/front/log-request'
import { actAddress, isAmbiguous, isPagePath, readRoute } from '@/front/routes'

test.each([
  ['/', '/'],
  ['/fr', '/{language}'],
  ['/campaigns/open-letter?q=Ada', '/campaigns/{slug}'],
  ['/campaigns/open-letter/signatories.csv', '/campaigns/{slug}/signatories.csv'],
  ['/campaigns/open-letter/editions/2', '/campaigns/{slug}/editions/{number}'],
  ['/campaigns/open-letter/counts/2026-02-03T14:00Z', '/campaigns/{slug}/counts/{moment}'],
  ['/fr/campaigns/open-letter/counts/Ada.json', '/{language}/campaigns/{slug}/counts/{moment}.json'],
  ['/campaigns/open-letter/counts/a.b.png', '/campaigns/{slug}/counts/{moment}.png'],
  ['/campaigns/open-letter/never-there/2', '/campaigns/{slug}/{other}/{id}'],
  ['/confirm/abcdefghijklmnop', '/confirm/{token}'],
  ['/fr/signature/abc/withdraw', '/{language}/signature/{token}/{other}'],
  ['/fr/signature/abc/data.json', '/{language}/signature/{token}/data.json'],
  ['/signature/erased', '/signature/erased'],
  ['/new-address/abc', '/new-address/{token}'],
  ['/find-my-signature', '/find-my-signature'],
  ['/sign-in/abc', '/sign-in/{token}'],
  ['/sign-in/sent', '/sign-in/sent'],
  ['/robots.txt', '/robots.txt'],
  ['/desk/campaigns/new/create', '/desk/campaigns/new/create'],
  ['/%63onfirm/abc', '/confirm/{token}'],
  ['//confirm/abc', '{malformed}'],
  ['/api/v1/campaigns/open-letter/signatures', '/api/v1/campaigns/{slug}/signatures'],
  ['/desk/campaigns/open-letter/0190b6c0-0000-7000-8000-000000000000', '/desk/campaigns/{slug}/{id}'],
  ['/desk/campaigns/open-letter/imports/new/upload', '/desk/campaigns/{slug}/imports/new/upload'],
  ['/desk/campaigns/open-letter/translations/pt-BR/save', '/desk/campaigns/{slug}/translations/{tag}/save'],
  ['/desk/campaigns/open-letter/signatures/ada/check', '/desk/campaigns/{slug}/signatures/{id}/check'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/ada@letters.example', '/{other}'],
  ['/fr/embed/open-letter?via=a', '/{language}/embed/{slug}'],
  ['/embed.js', '/embed.js'],
  ['/campaigns/open-letter/embed-code', '/campaigns/{slug}/embed-code'],
  ['/about/api', '/about/api'],
  ['/desk/Ada', '/desk/{other}'],
  ['/desk/campaigns/x/ada-example', '/desk/campaigns/{slug}/{other}'],
  ['/confirm/abc/ada.example', '/confirm/{token}/{other}'],
  ['/ada-example/desk', '/{other}'],
])('the log knows %s as %s', (url, shape) => {
  expect(routeShape(readRoute(url))).toBe(shape)
})

test.each([
  ['/', '/'],
  ['/?a=b', '/?a=b'],
  ['/confirm/abc', '/confirm/abc/act'],
  ['/fr/signature/abc?new', '/fr/signature/abc/act?new'],
  ['/new-address/abc', '/new-address/abc/act'],
  ['/find-my-signature', '/find-my-signature/act'],
  ['/sign-in', '/sign-in/act'],
  ['/sign-in/abc', '/sign-in/abc/act'],
  ['/sign-in/out', '/sign-in/out/act'],
  ['/confirm/abc/act', '/confirm/abc/act'],
  ['/desk/campaigns/x/open', '/desk/campaigns/x/open'],
  ['/api/v1/campaigns/x/signatures', '/api/v1/campaigns/x/signatures'],
])('a POST to %s is answered at %s', (url, address) => {
  expect(actAddress(readRoute(url)!)).toBe(address)
})

test.each([
  ['/-/confirm/foo.bar', true],
  ['/campaigns/foo.bar', true],
  ['/fr/desk', true],
  ['/api/v1/campaigns/x', false],
  ['/_next/static/a.js', false],
  ['//evil.example', false],
])('%s can show a form again: %s', (path, shows) => {
  expect(isPagePath(path)).toBe(shows)
})

test.each([
  ['/abcdefgh/desk/x', true],
  ['/x/confirm/tok', true],
  ['/FR/desk', true],
  ['/%65mbed/desk', true],
  ['/fr/%65mbed/desk', true],
  ['/%66r/desk', true],
  ['/%64esk', true],
  ['/campaigns/%64esk', false],
  ['/%E2%9C%93', false],
  ['/abcdefgh', false],
  ['/robots.txt', false],
  ['/icon.svg', false],
  ['/api/v1/campaigns/x', false],
  ['/_next/static/a.js', false],
  ['/api', true],
  ['/api/desk/campaigns/x/close', true],
  ['/api/sign-in/act', true],
  ['/api/auth/callback/email', true],
  ['/api/v1', true],
  ['/api/v1/campaigns/x/signatures/more', true],
  ['/api/%761/campaigns/x', true],
  ['/fr/api/v1/campaigns/x', true],
  ['/_next', true],
  ['/_next/desk/campaigns/x/close', true],
  ['/_next/image', true],
  ['/fr/_next/static/a.js', true],
  ['/campaigns/x.rsc', true],
  ['/fr%2Ersc', true],
  ['/.rsc/', true],
  ['/campaigns/rsc', false],
  ['/api/health', false],
  ['/api/v1/openapi.json', false],
  ['/fr/confirm/tok', false],
  ['/pt-BR/campaigns/x', false],
  ['/confirm/tok', false],
])('%s would be read by Next in another way: %s', (path, ambiguous) => {
  expect(isAmbiguous(readRoute(path)!)).toBe(ambiguous)
})

test.each([
  ['/', '/'],
  ['/fr', '/'],
  ['/-', '/'],
  ['/zh-Hant/campaigns/x', '/campaigns/x'],
  ['/-/campaigns/x', '/campaigns/x'],
  ['/campaigns/x/signatories?q=a%20b&utm_source=y&fbclid=z', '/campaigns/x/signatories?q=a+b'],
  ['/fr/confirm/a%2Fb', '/confirm/a%2Fb'],
])('%s is the page %s in some language', (url, page) => {
  expect(pageAddress(url)).toBe(page)
})
