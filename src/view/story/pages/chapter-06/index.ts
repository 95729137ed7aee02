/** How chapter 6 looks: crates out of every frame, a shield that is a frame, a lens over a gutter, and a gutter that is a crack. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '6.1': PAGE_1,
  '6.2': PAGE_2,
  '6.3': PAGE_3,
  '6.4': PAGE_4,
  '6.5': PAGE_5,
}
