/** How chapter 8 looks. Night on the sea, and whatever light is left. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'
import { PAGE_6 } from './page-6'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '8.1': PAGE_1,
  '8.2': PAGE_2,
  '8.3': PAGE_3,
  '8.4': PAGE_4,
  '8.5': PAGE_5,
  '8.6': PAGE_6,
}
