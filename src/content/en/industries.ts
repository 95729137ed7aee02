/**
 * Industries of the two worlds: what a company of that kind calls its feeds, its systems, and its own “pair of shoes”.
 * Names of systems stand in the order of the shop’s: online, orders, payments, service, core, places, three stores, reports.
 */
const industry = <F extends string>(words: {
  readonly title: string
  readonly company: string
  readonly where: string
  readonly one: string
  readonly many: string
  readonly oversold: string
  readonly feeds: Readonly<Record<F, string>>
  readonly systems: readonly string[]
  readonly models: readonly string[]
  readonly variants: readonly string[]
}) => words

export const industryWords = {
  retail: industry({
    title: 'Retail',
    company: 'NewLimits',
    where: 'Where is that pair of shoes?',
    one: 'pair',
    many: 'pairs',
    oversold: 'Pairs oversold',
    feeds: {
      orders: 'orders',
      payments: 'payments',
      stock: 'stock',
      shipments: 'shipments',
      prices: 'prices',
      customers: 'customers',
      clicks: 'clicks',
    },
    systems: [],
    models: [],
    variants: [],
  }),
  bank: industry({
    title: 'Bank',
    company: 'Harbour Bank',
    where: 'Where is that loan?',
    one: 'loan',
    many: 'loans',
    oversold: 'Loans promised twice',
    feeds: {
      orders: 'applications',
      payments: 'payments',
      stock: 'budgets',
      shipments: 'documents',
      prices: 'rates',
      customers: 'customers',
      clicks: 'app visits',
    },
    systems: [
      'Mobile app',
      'Loan desk',
      'Card payments',
      'CRM',
      'Core banking',
      'Branches',
      'Region North',
      'Region South',
      'Region East',
      'Reporting',
    ],
    models: ['Home', 'Home plus', 'Solar', 'Car', 'Studies', 'Start-up', 'Bridge', 'Repair', 'Family', 'Land'],
    variants: ['5 years', '7 years', '10 years', '12 years', '15 years', '20 years'],
  }),
  insurer: industry({
    title: 'Insurer',
    company: 'Umbrella Mutual',
    where: 'Where is that policy?',
    one: 'policy',
    many: 'policies',
    oversold: 'Policies beyond the quota',
    feeds: {
      orders: 'contracts',
      payments: 'premiums',
      stock: 'quotas',
      shipments: 'claim files',
      prices: 'tariffs',
      customers: 'customers',
      clicks: 'portal visits',
    },
    systems: [
      'Portal',
      'Underwriting',
      'Premiums',
      'Claims desk',
      'Policy system',
      'Agencies',
      'Region North',
      'Region South',
      'Region East',
      'Reporting',
    ],
    models: ['Flood', 'Storm', 'Home', 'Car', 'Travel', 'Pets', 'Bike', 'Legal', 'Cyber', 'Crops'],
    variants: ['basic', 'plus', 'family', 'senior', 'trade', 'short'],
  }),
  grocer: industry({
    title: 'Grocer',
    company: 'Green Corner',
    where: 'Where is that crate?',
    one: 'crate',
    many: 'crates',
    oversold: 'Crates oversold',
    feeds: {
      orders: 'orders',
      payments: 'payments',
      stock: 'stock',
      shipments: 'trucks',
      prices: 'prices',
      customers: 'customers',
      clicks: 'clicks',
    },
    systems: [
      'Online shop',
      'Orders',
      'Checkout',
      'Service',
      'ERP',
      'Markets',
      'Fresh hub',
      'Dry hub',
      'Cold hub',
      'Data warehouse',
    ],
    models: ['Apples', 'Milk', 'Bread', 'Tomatoes', 'Coffee', 'Eggs', 'Cheese', 'Rice', 'Peas', 'Juice'],
    variants: ['small', 'medium', 'large', 'organic', 'regional', 'offer'],
  }),
  factory: industry({
    title: 'Factory',
    company: 'North Works',
    where: 'Where is that pallet?',
    one: 'pallet',
    many: 'pallets',
    oversold: 'Pallets oversold',
    feeds: {
      orders: 'orders',
      payments: 'invoices',
      stock: 'parts',
      shipments: 'transports',
      prices: 'prices',
      customers: 'customers',
      clicks: 'readings',
    },
    systems: [
      'Portal',
      'Order desk',
      'Invoicing',
      'Field service',
      'ERP',
      'Shop floor',
      'Plant 1',
      'Plant 2',
      'Plant 3',
      'Data warehouse',
    ],
    models: ['Bearings', 'Valves', 'Pumps', 'Gears', 'Motors', 'Seals', 'Pipes', 'Screws', 'Panels', 'Cables'],
    variants: ['10 mm', '16 mm', '25 mm', '40 mm', '63 mm', '100 mm'],
  }),
} as const

export const matrixWords = {
  company: 'Company',
  unnamed: 'Your company',
  industry: 'Industry',
  whose: (thing: string) => `What everybody asks about: a ${thing}`,
  table: 'Who writes, who needs',
  legend: 'Click a cell: r it needs, w it writes, wr both.',
  system: 'System',
  kind: 'Kind',
  kinds: {
    'web-shop': 'online channel',
    stores: 'places that sell',
    orders: 'order desk',
    payments: 'payments',
    warehouse: 'depot or hub',
    erp: 'core system',
    'data-warehouse': 'reporting',
    'customer-service': 'service',
    marketing: 'marketing',
    'fraud-check': 'checks',
    other: 'other',
  },
  cell: (system: string, feed: string, value: string) =>
    `${system}, ${feed}: ${value === 'wr' ? 'writes and needs' : value === 'w' ? 'writes' : value === 'r' ? 'needs' : 'nothing'}`,
  badCell: (place: string, system: string, feed: string, value: string) =>
    `Cell ${place} (${system}, ${feed}): “${value}” is no answer. Write w, r, both (wr), or leave it empty.`,
  noFeed: (column: string, name: string, feeds: string) =>
    `Column ${column}: “${name}” is no feed here. The feeds are ${feeds}.`,
  counted: (systems: number, wires: number, ribbons: number) =>
    `${systems} systems: ${wires} wires to keep alive, or ${ribbons} ribbons.`,
  owed: (count: number, things: string) => `${count} ${things} owed`,
  things: (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`,
} as const
