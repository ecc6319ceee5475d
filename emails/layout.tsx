import type { CSSProperties, ReactNode } from 'react'
import { interfaceLanguage } from '@/messages/translator'
import { Column } from './column'
import { directionOf } from './direction'
import { darkStyle, light, sans } from './palette'

// Our own few elements instead of the react-email package: its version 6 brings a development server, and a quiet
// letter needs one column, one title, one button.

type Props = {
  language: string
  subject: string
  preheader: string
  footer: ReactNode
  /** What its style sheet says besides. */
  style?: string
  children: ReactNode
}

const paper: CSSProperties = { margin: 0, padding: 0, backgroundColor: light.paper }
const sheet: CSSProperties = {
  backgroundColor: light.sheet,
  border: `1px solid ${light.rule}`,
  borderRadius: 8,
  padding: '40px 44px 28px',
  fontFamily: sans,
  fontSize: 16,
  lineHeight: 1.55,
  color: light.ink,
}
const hidden: CSSProperties = {
  display: 'none',
  overflow: 'hidden',
  maxHeight: 0,
  opacity: 0,
  fontSize: 1,
  lineHeight: '1px',
}

/** The sheet every mail is written on. The preheader is what an inbox shows after the subject. */
export function Layout({ language, subject, preheader, footer, style = '', children }: Props) {
  const spoken = interfaceLanguage(language)
  return (
    <html lang={spoken} dir={directionOf(spoken)}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: darkStyle + style }} />
      </head>
      <body className="paper" style={paper}>
        <div style={hidden} data-skip-in-text="true">
          {preheader}
          {/* Blank room, so that an inbox does not go on with the first words of the mail. */}
          {'\u00a0\u200c'.repeat(80)}
        </div>
        <table
          role="presentation"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          border={0}
          className="paper"
          style={paper}
        >
          <tbody>
            <tr>
              <td align="center" className="outer" style={{ padding: '32px 16px' }}>
                <Column>
                  <td
                    className="sheet ink"
                    align={directionOf(spoken) === 'rtl' ? 'right' : 'left'}
                    style={sheet}
                  >
                    {children}
                  </td>
                </Column>
                {footer}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
