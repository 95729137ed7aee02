/** How chapter 3 looks. Night, and light that never stops; at the left edge of a page now and then the dusk of before. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '3.1': PAGE_1,
  '3.2': PAGE_2,
  '3.3': PAGE_3,
  '3.4': PAGE_4,
  '3.5': PAGE_5,
}
