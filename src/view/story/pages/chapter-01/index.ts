/** How chapter 1 looks. A grey office, one orange shoe, and coffee that finds its way down. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '1.1': PAGE_1,
  '1.2': PAGE_2,
  '1.3': PAGE_3,
  '1.4': PAGE_4,
  '1.5': PAGE_5,
}
