/** How chapter 10 looks: a contract whose holes are shown, and a star that runs through all of them. */
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
  '10.1': PAGE_1,
  '10.2': PAGE_2,
  '10.3': PAGE_3,
  '10.4': PAGE_4,
  '10.5': PAGE_5,
  '10.6': PAGE_6,
  '10.7': PAGE_7,
  '10.8': PAGE_8,
}
