/** How chapter 9 looks. What watches is dashed, what holds is inked. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'
import { PAGE_6 } from './page-6'
import { PAGE_7 } from './page-7'
import { PAGE_8 } from './page-8'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '9.1': PAGE_1,
  '9.2': PAGE_2,
  '9.3': PAGE_3,
  '9.4': PAGE_4,
  '9.5': PAGE_5,
  '9.6': PAGE_6,
  '9.7': PAGE_7,
  '9.8': PAGE_8,
}
