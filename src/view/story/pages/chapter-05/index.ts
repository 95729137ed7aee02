/** How chapter 5 looks: what Pat says turns gutters to iron; what the log says is a paper tape that runs through them. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '5.1': PAGE_1,
  '5.2': PAGE_2,
  '5.3': PAGE_3,
  '5.4': PAGE_4,
  '5.5': PAGE_5,
}
