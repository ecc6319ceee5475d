import { GalleryPage } from './gallery-page'
import { galleryAddress, type LookProps, readLook } from './look'
import { MAILS } from './mails/examples'
import { ALONE } from './alone/table'
import { SECTIONS } from './parts/sections'

/** The index: everything that is shown, by its name. */
export default async function Gallery({ searchParams }: LookProps) {
  const look = readLook(await searchParams)
  const contents = {
    '/mails': ['Mails', Object.keys(MAILS)],
    '/parts': ['Parts', [...Object.keys(SECTIONS), 'alone']],
  } as const
  return (
    <GalleryPage page="" look={look} title="Gallery">
      <div lang="en" dir="ltr">
        <p className="lead">
          Every mail and the shared parts in all their states, in development only. All names are invented.
        </p>
        {Object.entries(contents).map(([page, [title, names]]) => (
          <section key={page}>
            <h2>
              <a href={galleryAddress(page, look)}>{title}</a>
            </h2>
            <ul>
              {names.map((name) => (
                <li key={name}>
                  <a href={`${galleryAddress(page, look)}#${name}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <h2>Pages alone</h2>
        <ul>
          {Object.keys(ALONE).map((show) => (
            <li key={show}>
              <a href={galleryAddress('/alone', look, { show })}>{show}</a>
            </li>
          ))}
        </ul>
      </div>
    </GalleryPage>
  )
}
