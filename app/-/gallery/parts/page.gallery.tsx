import { ALONE } from '../alone/table'
import { Example, GalleryPage } from '../gallery-page'
import { galleryAddress, type LookProps, readLook } from '../look'
import { SECTIONS } from './sections'

/** The shared parts in all their states; what takes a whole page stands in a frame. */
export default async function PartGallery({ searchParams }: LookProps) {
  const look = readLook(await searchParams)
  return (
    <GalleryPage page="/parts" look={look} title="Parts">
      {Object.entries(SECTIONS).map(([name, show]) => (
        <section key={name} id={name}>
          <h2 lang="en" dir="ltr">
            {name}
          </h2>
          {show(look)}
        </section>
      ))}
      <section id="alone">
        <h2 lang="en" dir="ltr">
          alone
        </h2>
        <div className="gallery-frames">
          {Object.keys(ALONE).map((show) => (
            <Example key={show} says={show}>
              <iframe
                className="gallery-phone"
                loading="lazy"
                title={show}
                src={galleryAddress('/alone', look, { show })}
              />
            </Example>
          ))}
        </div>
      </section>
    </GalleryPage>
  )
}
