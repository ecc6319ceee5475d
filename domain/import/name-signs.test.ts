import { expect, test } from 'vitest'
import { beginsLikeList, isDateOrNumber, looksLikePerson, withoutBullet } from './name-signs'
import { holdsSite, looksBroken } from './strange-signs'

test.each(['Lake District Reading Circle', 'Nordlys Skriveforening', 'Maple Street Storytellers', 'Harbor Town Writers', 'Alder Valley Gardeners', 'Lesekreis Birkenau', 'Cercle Roseau', 'Círculo Almendro', 'Stichting Waterlelie', 'Elm House', 'Solna Sällskap', 'Fir Trust', 'Voices Unheard'])(
  '%s is no person',
  (name) => expect(looksLikePerson(name)).toBe(false),
) // prettier-ignore

test.each(['Jane Roe', 'Dr. Ali Ben Salem', 'Rosa de Campos', 'Ana Bellweather', 'Uwe Birkmann'])('%s looks like one', (name) =>
  expect(looksLikePerson(name)).toBe(true),
) // prettier-ignore

test.each(['1. Alder Rights Forum', '2) Birch Institute', '(3) Cedar Collective', '№ 7 Gorse Group', '4 – Dogwood House', '12.Elm Trust', '[5] Fir Trust', 'No. 6 Gorse', 'Nr. 8 Hasel', 'N° 9 Houx', '#10 Ivy', 'a) Juniper', 'iv. Kelp', '①Larch', '٣. جمعية النخيل', '１．架空協会', '4. 1984 Hosting', '5. 7iber Circle', '6) 350.org', '(7) 38 Degrees'])(
  '%s begins like a line of a list',
  (name) => expect(beginsLikeList(name)).toBe(true),
) // prettier-ignore

test.each(['1984 Hosting', '7iber Circle', '350.org', '38 Degrees', '4 Pfoten', 'No Borders', 'A. Friends', 'Nr Group', 'Alder (3)', '3-D Makers', 'i. A. Uwe Birkmann', 'i. V. Ida Birkmann'])(
  '%s does not',
  (name) => expect(beginsLikeList(name)).toBe(false),
) // prettier-ignore

test.each([
  ['• Elm Trust', 'Elm Trust'],
  ['‣ Elm Trust', 'Elm Trust'],
  ['◦ Elm Trust', 'Elm Trust'],
  ['* Elm Trust', 'Elm Trust'],
  ['- Fir Trust', 'Fir Trust'],
  ['– Fir Trust', 'Fir Trust'],
  ['✓ Fir Trust', 'Fir Trust'],
  ['▪ جمعية', 'جمعية'],
  ['・架空協会', '・架空協会'],
  ['-Fir Trust', '-Fir Trust'],
  ['*Elm', '*Elm'],
  ['•Elm', 'Elm'],
])('%s stands as %s', (cell, name) => expect(withoutBullet(cell)).toBe(name))

test.each(['Erica www.erica.example', 'Fern – fern.example', 'Alder (www.alder.org)', 'www.alder.org', 'Alder (alder.org)', 'Birch: birch.co.uk', 'Cedar Forum | cedar.de', 'Dogwood WWW.DOGWOOD.ORG', 'Elm <elm.info>', 'جمعية النخيل nakhil.org'])(
  '%s holds a site',
  (name) => expect(holdsSite(name)).toBe(true),
) // prettier-ignore

test.each(['Bridgewatch.org', 'Netzpolitik.org', 'Ponte.com, Inc.', 'The Riverbank.org Foundation', 'Freunde e.V.', 'Alder soc.coop', 'Alder S.r.l', '24/7 Forum', 'Dr. No', 'No Borders', 'Alder Nr.5', 'St.Peter', 'Wwwoofers'])(
  '%s holds none',
  (name) => expect(holdsSite(name)).toBe(false),
) // prettier-ignore

test.each(['Život bez dluhù', 'Association Ã‰clair', 'ƒclair', 'FundaciÃ³n', '&Eacute;clair', 'Alder &amp; Birch', '=?UTF-8?Q?=C3=89clair?=', '<table><tr>', '{{name}}', '<b>Bold</b>', 'Ð¤Ð¾Ð½Ð´', 'è¡¨ç¤º', 'B?ndnis', 'Àññîöèàöèÿ', '${org}', '%C3%89clair', '\\u00c9clair', '{"name":"Alder"}', 'FÃ¶rderverein', 'Ã–kobund', 'Alder â€“ Birch', '&#233;clair', '<<Organisation>>', 'AssociaÃ§Ã£o'])(
  '%s looks broken',
  (name) => expect(looksBroken(name)).toBe(true),
) // prettier-ignore

test.each(['Alder & Birch', 'AT&T; and others', 'São João', 'Associação de Mães', 'MÃE', 'Irmãs', 'Éclair', 'Île-de-Ré', 'Příšera', 'Výška', 'Život bez dluhů', 'Gioventù', 'Cité’s Voice', 'Créée', 'Què?', 'Why Not?', 'Jeřáb', 'Føroyar á ný', 'A < B', '100 % Wind', 'L·l', 'Hội Nghề', 'Årø', 'Ça ira', '1 < 2 > 0', 'Çığ', '$ave', 'Association « À »', 'Nº 5'])(
  '%s does not look broken',
  (name) => expect(looksBroken(name)).toBe(false),
) // prettier-ignore

test.each(['3 November 2026', 'Nov 3, 2026', '2026年11月3日', '٣ نوفمبر ٢٠٢٦', 'Q3 2026', '1e21', 'tel. 210 000 000', '3. November 2026', '3 de novembro de 2026', 'Fri 03/11/2026', 'IBAN PT50 0000 0000', '3.1E+10', 'Fax: +49 30 000000', '2026-11-03T10:00:00Z'])(
  '%s is a day or a number',
  (name) => expect(isDateOrNumber(name)).toBe(true),
) // prettier-ignore

test.each(['24/7 Forum', '1984', '350.org', 'May Day 2026 Alliance', '15M', 'Q Society', 'Phone Free Schools', 'Tel Aviv Readers', '4 Pfoten', 'Forum 2000', '1-2-3 Makers', 'Collectif du 3 novembre', 'VAT Reform Group'])(
  '%s may be a name',
  (name) => expect(isDateOrNumber(name)).toBe(false),
) // prettier-ignore
