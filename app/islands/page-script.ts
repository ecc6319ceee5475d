import { copyOnClick } from './copy'
import { keepVia } from './keep-via'
import { offerSystemShare } from './system-share'
import { tellHeight } from './tell-height'
import { wakeIslands } from './wake'

// The script of every page: what needs no React, and what wakes the islands (docs/decisions/040). It comes after the page was read, so
// everything it looks for is there.

wakeIslands()
tellHeight()
keepVia()
offerSystemShare()
copyOnClick()
