/**
 * The public worked example of 100 MB/s over three zones as an address of the page of economics. Written out, so that the
 * gallery does not fetch the formulas; a test holds it to what that page writes.
 */
export const BILL_DOOR = '#/economics?case=2_written~100-100-100_fanOut~3-3-3_compression~1-1-1'
