/**
 * The systems of the company, by the names its people use. The one thing a reader would get wrong: the order matters.
 * A company of n systems has the first n, and the first half of them stands above the wires.
 */
/** Kinds and feeds are checked against the core's where the page reads this list. */
const system = <K extends string, F extends string>(
  id: string,
  name: string,
  kind: K,
  emits: readonly F[],
  needs: readonly F[],
) => ({ id, name, kind, emits, needs })

export const companyWords = {
  name: 'NewLimits',
  /** How many of the list the shop has today. */
  today: 10,
} as const

export const companySystems = [
  system('web-shop', 'Web shop', 'web-shop', ['orders', 'clicks'], ['stock', 'shipments', 'prices']),
  system('orders', 'Orders', 'orders', [], ['orders', 'payments', 'stock', 'shipments']),
  system('payments', 'Payments', 'payments', ['payments'], ['orders', 'stock', 'shipments']),
  system(
    'customer-service',
    'Customer service',
    'customer-service',
    ['customers'],
    ['orders', 'payments', 'stock', 'shipments'],
  ),
  system('erp', 'ERP', 'erp', ['prices'], ['orders', 'payments', 'stock', 'shipments']),
  system('stores', 'Stores', 'stores', ['stock'], ['orders', 'stock', 'shipments', 'prices']),
  system('north', 'North', 'warehouse', ['stock', 'shipments'], ['orders', 'stock', 'shipments']),
  system('south', 'South', 'warehouse', ['stock', 'shipments'], ['orders', 'stock', 'shipments']),
  system('east', 'East', 'warehouse', ['stock', 'shipments'], ['orders', 'stock', 'shipments']),
  system(
    'data-warehouse',
    'Data warehouse',
    'data-warehouse',
    ['stock'],
    ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks'],
  ),
  system('fraud-check', 'Fraud check', 'fraud-check', [], ['orders', 'payments', 'shipments']),
  system('marketing', 'Marketing', 'marketing', [], ['orders', 'prices', 'stock']),
  system('loyalty', 'Loyalty', 'other', ['customers'], ['orders', 'payments']),
  system('customers', 'Customer records', 'customer-service', ['customers'], ['orders']),
  system('returns', 'Returns', 'other', ['stock'], ['orders', 'shipments']),
  system('carriers', 'Carriers', 'other', ['shipments'], ['shipments', 'orders']),
  system('pricing', 'Pricing', 'other', ['prices'], ['stock', 'orders']),
  system('forecast', 'Forecast', 'other', [], ['orders', 'stock', 'prices']),
  system('suppliers', 'Suppliers', 'other', ['stock'], ['orders', 'stock']),
  system('mobile-app', 'Mobile app', 'web-shop', ['orders', 'clicks'], ['stock', 'prices', 'customers']),
  system('search', 'Search', 'other', ['clicks'], ['stock', 'prices']),
  system('advice', 'Recommendations', 'marketing', [], ['clicks', 'orders', 'stock']),
  system('accounts', 'Accounts', 'erp', [], ['orders', 'payments', 'prices']),
  system('tax', 'Tax', 'other', [], ['orders', 'payments']),
  system('gift-cards', 'Gift cards', 'payments', ['payments'], ['orders', 'customers']),
  system('warehouse-west', 'West', 'warehouse', ['stock'], ['shipments']),
  system('outlet', 'Outlet', 'stores', ['stock'], ['prices', 'stock']),
  system('marketplace', 'Marketplace', 'web-shop', ['orders'], ['stock', 'prices']),
  system('newsletter', 'Newsletter', 'marketing', ['clicks'], ['customers', 'prices']),
  system('call-centre', 'Call centre', 'customer-service', [], ['orders', 'customers', 'shipments']),
  system('reporting', 'Reporting', 'data-warehouse', [], ['orders', 'payments', 'stock']),
  system('repairs', 'Repairs', 'other', ['shipments'], ['orders', 'customers']),
  system('staff', 'Staff planning', 'other', [], ['orders', 'clicks']),
  system('credit', 'Credit check', 'fraud-check', [], ['customers', 'payments']),
  system('catalogue', 'Catalogue', 'other', ['prices'], ['stock']),
  system('sizes', 'Size advice', 'other', ['clicks'], ['orders', 'stock']),
  system('pop-up', 'Pop-up stores', 'stores', ['stock'], ['prices', 'stock']),
  system('wholesale', 'Wholesale', 'orders', ['orders'], ['stock', 'prices', 'payments']),
  system('insurance', 'Parcel insurance', 'fraud-check', [], ['shipments', 'payments']),
  system('archive', 'Archive', 'data-warehouse', [], ['orders', 'payments', 'customers']),
]
