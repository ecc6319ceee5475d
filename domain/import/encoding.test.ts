import { expect, test } from 'vitest'
import { detectEncoding, decodeText } from './encoding'

// Short files as programs save them where UTF-8 is not the habit; their bytes in hexadecimal.

const FILES: [string, string, string][] = [
  ['shift_jis', '団体名,代表者,国\r\n架空権利協会,架空 明,日本\r\n想像の会,架空 優,韓国\r\n', '926391cc96bc2c91e3955c8ed22c8d910d0a89cb8bf38ca097988ba689ef2c89cb8bf32096be2c93fa967b0d0a917a919c82cc89ef2c89cb8bf32097442c8ad88d910d0a'],
  ['shift_jis', '団体名,国\r\n架空権利協会,日本\r\n想像の会,韓国\r\n北の森ネットワーク,日本\r\n', '926391cc96bc2c8d910d0a89cb8bf38ca097988ba689ef2c93fa967b0d0a917a919c82cc89ef2c8ad88d910d0a966b82cc9058836c83628367838f815b834e2c93fa967b0d0a'],
  ['shift_jis', 'Name\r\n橋の会\r\n', '4e616d650d0a8bb482cc89ef0d0a'],
  ['shift_jis', '団体名;ﾌﾘｶﾞﾅ\r\n川の友;ｶﾜﾉﾄﾓ\r\n', '926391cc96bc3bccd8b6dec50d0a90ec82cc97463bb6dcc9c4d30d0a'],
  ['shift_jis', 'Organization,Country\r\nBridge Friends,Japan\r\nみどりの風,日本\r\n', '4f7267616e697a6174696f6e2c436f756e7472790d0a42726964676520467269656e64732c4a6170616e0d0a82dd82c782e882cc95972c93fa967b0d0a'],
  ['shift_jis', '組織\r\n石橋財団\r\n港\r\n葦の会（東京）\r\n', '916790440d0a90ce8bb48de092630d0a8d600d0a88af82cc89ef8169938c8b9e816a0d0a'],
  ['gb18030', '组织名称,国家\r\n虚构权利协会,中国\r\n想象之会,新加坡\r\n', 'd7e9d6afc3fbb3c62cb9fabcd20d0ad0e9b9b9c8a8c0fbd0adbbe12cd6d0b9fa0d0acfebcff3d6aebbe12cd0c2bcd3c6c20d0a'],
  ['gb18030', 'Name\r\n北方森林网络\r\n', '4e616d650d0ab1b1b7bdc9adc1d6cdf8c2e70d0a'],
  ['gb18030', '机构,国家\r\n石桥基金会,中国\r\n', 'bbfab9b92cb9fabcd20d0acaafc7c5bbf9bdf0bbe12cd6d0b9fa0d0a'],
  ['gb18030', 'Organization,Country\r\nBridge Friends,China\r\n绿色之风协会（北京）,中国\r\n', '4f7267616e697a6174696f6e2c436f756e7472790d0a42726964676520467269656e64732c4368696e610d0ac2ccc9abd6aeb7e7d0adbbe1a3a8b1b1bea9a3a92cd6d0b9fa0d0a'],
  ['gb18030', '名称\r\n河流之友\r\n港口学会\r\n', 'c3fbb3c60d0abad3c1f7d6aed3d10d0ab8dbbfdad1a7bbe10d0a'],
  ['windows-1251', 'Организация;Страна\r\nВымышленный фонд;Украина\r\nЛига ольхи;Казахстан\r\n', 'cef0e3e0ede8e7e0f6e8ff3bd1f2f0e0ede00d0ac2fbecfbf8ebe5ededfbe920f4eeede43bd3eaf0e0e8ede00d0acbe8e3e020eeebfcf5e83bcae0e7e0f5f1f2e0ed0d0a'],
  ['windows-1251', 'Name\r\nМост\r\n', '4e616d650d0acceef1f20d0a'],
  ['windows-1251', 'Організація\r\nСпілка «Міст»\r\n', 'cef0e3e0edb3e7e0f6b3ff0d0ad1efb3ebeae020abccb3f1f2bb0d0a'],
  ['windows-1251', 'ОРГАНИЗАЦИЯ\r\nФОНД РЕКИ\r\n', 'ced0c3c0cdc8c7c0d6c8df0d0ad4cecdc420d0c5cac80d0a'],
  ['windows-1251', 'Организация,Страна\r\nBridge Friends,France\r\nДрузья моста,Болгария\r\n', 'cef0e3e0ede8e7e0f6e8ff2cd1f2f0e0ede00d0a42726964676520467269656e64732c4672616e63650d0ac4f0f3e7fcff20eceef1f2e02cc1eeebe3e0f0e8ff0d0a'],
  ['windows-1256', 'اسم المنظمة;البلد\r\nجمعية النخيل;الأردن\r\nمركز الزيتون;مصر\r\n', 'c7d3e320c7e1e3e4d9e3c93bc7e1c8e1cf0d0acce3daedc920c7e1e4ceede13bc7e1c3d1cfe40d0ae3d1dfd220c7e1d2edcae6e43be3d5d10d0a'],
  ['windows-1256', 'Name\r\nجمعية الجسر\r\n', '4e616d650d0acce3daedc920c7e1ccd3d10d0a'],
  ['windows-1256', 'المنظمة\r\nنادي النهر\r\nأصدقاء البحر\r\n', 'c7e1e3e4d9e3c90d0ae4c7cfed20c7e1e4e5d10d0ac3d5cfdec7c120c7e1c8cdd10d0a'],
  ['windows-1256', 'Organization,Country\r\nBridge Friends,Egypt\r\nمركز الميناء,تونس\r\n', '4f7267616e697a6174696f6e2c436f756e7472790d0a42726964676520467269656e64732c45677970740d0ae3d1dfd220c7e1e3ede4c7c12ccae6e4d30d0a'],
  ['windows-1256', 'الجهة\r\nاتحاد الكتّاب، القاهرة\r\n', 'c7e1cce5c90d0ac7cacdc7cf20c7e1dfcaf8c7c8a120c7e1dec7e5d1c90d0a'],
  ['windows-1252', 'Nom;Pays\r\nSociété Éclair;Suisse\r\nLigue d’été;Brésil\r\n', '4e6f6d3b506179730d0a536f6369e974e920c9636c6169723b5375697373650d0a4c69677565206492e974e93b4272e973696c0d0a'],
  ['windows-1252', 'Société Éclair;Suisse\nBündnis Süd;Österreich\nFundação Não;Brasil\n', '536f6369e974e920c9636c6169723b5375697373650a42fc6e646e69732053fc643bd67374657272656963680a46756e6461e7e36f204ee36f3b42726173696c0a'],
  ['windows-1252', 'Name\r\nL’association\r\nD’accord\r\n', '4e616d650d0a4c926173736f63696174696f6e0d0a44926163636f72640d0a'],
  ['windows-1252', 'Name\r\nGroupe “Été” – Genève\r\nStraße\r\nÑandú\r\n3ª Associação\r\n', '4e616d650d0a47726f7570652093c974e99420962047656ee876650d0a53747261df650d0ad1616e64fa0d0a33aa204173736f636961e7e36f0d0a'],
  ['windows-1252', 'Name\r\nÉTÉ\r\nÀs mães\r\nØre på Ås\r\n', '4e616d650d0ac954c90d0ac073206de365730d0ad872652070e520c5730d0a'],
  ['windows-1252', 'Name\r\nMüller & Söhne\r\nGröße\r\n', '4e616d650d0a4dfc6c6c657220262053f6686e650d0a4772f6df650d0a'],
  ['windows-1250', 'Nazwa\r\nZwiązek Łąka\r\nKoło Źródło\r\n', '4e617a77610d0a5a7769b97a656b20a3b96b610d0a4b6fb36f208f72f364b36f0d0a'],
  ['windows-1252', 'Nom\nPont à voir\nCafé\n', '4e6f6d0a506f6e7420e020766f69720a436166e90a'],
  ['windows-1252', 'Nome\nCasa è bella\n', '4e6f6d650a4361736120e82062656c6c610a'],
  ['windows-1252', 'Name\nÅ\nÖ Club\n', '4e616d650ac50ad620436c75620a'],
] // prettier-ignore

test.each(FILES)('%s: %s', (encoding, text, bytes) => {
  const file = Buffer.from(bytes, 'hex')
  const found = detectEncoding(file)
  expect(found).toBe(encoding)
  expect(decodeText(file, found as 'utf-8')).toBe(text)
})

test('one stray zero does not make UTF-16 of a file', () => {
  expect(
    detectEncoding(
      Buffer.from('Organisation,Country\r\nIvy\0Group,Portugal\r\nAlder Rights Forum,Spain\r\n'),
    ),
  ).toBe('binary')
})
