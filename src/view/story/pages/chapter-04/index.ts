/** How chapter 4 looks. A river of light, boats on it, and in the end a shadow. */
import type { PageStaging } from '../../staging'
import { PAGE_1 } from './page-1'
import { PAGE_2 } from './page-2'
import { PAGE_3 } from './page-3'
import { PAGE_4 } from './page-4'
import { PAGE_5 } from './page-5'

export const PAGES: Readonly<Record<string, PageStaging>> = {
  '4.1': PAGE_1,
  '4.2': PAGE_2,
  '4.3': PAGE_3,
  '4.4': PAGE_4,
  '4.5': PAGE_5,
}
