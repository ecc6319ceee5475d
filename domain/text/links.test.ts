import { expect, test } from 'vitest'
import { holdsAddress, holdsMailAddress } from './links'

test.each([
  'jane@example.org', 'Jane <jane@example.org>', 'Bridge Friends, jane@sub.example.org', 'JANE@EXAMPLE.ORG', 'jane＠example．org', 'jane@例え.jp', 'mailto:jane@example.org', 'x+y@example.museum', 'jane@example。org',
  'jane@ example.org', 'jane @example.org', 'jane ＠ example.org', 'user@localhost', 'vera at example dot org', 'leo [at] example.org', 'leo(at)example.org', 'mia { at } example.org', 'Riverbank, ines at example dot com',
  'Kontakt: buero [ät] zedern.example', 'contato arroba mare ponto example', 'info at example.org', 'info(arroba)example.org', 'info arroba example punto org', 'info chiocciola example.it', 'info arobase example.fr', 'info (klammeraffe) example.de', 'info<at>example.de', 'info*at*example.de', 'info bei example punkt de',
  'info @ example . org', 'info@example,org', 'info@example', 'infoＡＴexample.jp', 'info★example.jp（★を@に）', 'jane&#64;example.org', 'jane&commat;example&#46;org', 'jane&#x40;example.org', 'Contact: jane.roe at example.org', 'info-at-example.org', 'office_at_example.de', 'leo{ät}example.org', 'info(a)example.org',
  'leo |at| example.org', 'jane arroba example.es', 'jane at example (dot) org', 'jane (chiocciola) example (punto) it', 'vera アットマーク example.jp', 'kontakt ät example.de', 'office @ example', 'segreteria@ente', 'Büro @ zedern . example',
])('%s holds a mail address', (text) => {
  expect(holdsMailAddress(text)).toBe(true)
  expect(holdsAddress(text)).toBe(true)
}) // prettier-ignore

test.each([
  'https://example.org', 'HTTP://EXAMPLE.ORG', 'http:example.org', 'hxxp://example.org', 'ftp://example.org', 'javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'tel:+351123456', 'blob:x',
  'example.org/about', 'www.example.org/a', 'See bridge.com/join', 'example.org?x=1', 'example.org:8080/x', 'ｈｔｔｐｓ：／／example.org', 'bridges.coop/x', 't.me/bridge', '//example.org', 'see //bridge.example',
  'http//example.org', 'https//example.org', 'http : // example.org', 'localhost:3000', 'localhost/x', 'x.example/path', 'Alder alder.example/join', 'Alder (alder.museum/join)', '127.0.0.1:8080', '10.0.0.1/x',
])('%s holds a link', (text) => {
  expect(holdsAddress(text)).toBe(true)
}) // prettier-ignore

test.each([
  'Bridgewatch.org', 'www.example.org', 'Ponte.com, Inc.', 'Lake.NET team', 'The Riverbank.org Foundation', '@handle', 'Jane @ Bridge', 'St.Peter/St.Paul Parish', 'St.Peter/St.Paul', 'AC/DC Fans', 'e.V./Verein',
  'Project: Bridge', 'Data: the magazine', 'Team 24/7', '1984', '+972 Magazine', 'Dr.No', 'A.B.C./D.E.F.', 'About: Bridges', 'C++ Users', 'Scientists @ Risk', 'Women@Work', 'Women at Work', 'Dot the i', 'Look at the dot', 'Art (at the River)', 'A // B',
  'Team at harbor.io', 'Meet at Bridge', 'Meet at Bridge, Ltd.', 'Haus bei Anna, Punkt e. V.', 'Kunst bei Berlin Punkt Verein', 'Arroba Cultural', 'La Chiocciola', 'Arobase Club', 'Punto Arroba', 'Ponto de Cultura', 'Klammeraffe e. V.', 'Kontakt- und Beratungsstelle', 'Kontakt bei Krisen e. V.', 'Info Point Bridge', 'Info.Point',
  'Scientists @ Risk. The Society', 'Women@Work, UK', 'Jane@Bridge', 'Rock★Star', 'Netzpolitik.org', 'Alder & Birch', '24/7 Forum', 'Ｋ＆ＡＴ社', 'SATの会', 'Group (A) of Bridge', 'Look-at-me.org', 'Point at Bridge', 'Mail Art Society', 'Presse ohne Grenzen', 'AT&T Retirees', 'Hallo Nachbar', 'Dot at Bridge', '3:16 Readers', 'Localhost Friends', 'HTTP/2 Users', 'Http Arts', 'Dr.Green/Dr.Black Society', '1.2.3.4',
])('%s holds none', (text) => {
  expect(holdsAddress(text)).toBe(false)
}) // prettier-ignore
