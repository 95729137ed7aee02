/** How chapter 7 looks: a table top, a title that is half in each world, boxes that push a border, and a bill for a gutter. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'
import { PAGE_6 } from './page-6'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '7.1': PAGE_1,
  '7.2': PAGE_2,
  '7.3': PAGE_3,
  '7.4': PAGE_4,
  '7.5': PAGE_5,
  '7.6': PAGE_6,
}
