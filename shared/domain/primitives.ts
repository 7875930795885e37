/** Integer fen (1 yuan = 100 fen). Never a float, never negative unless the name says so. */
export type Fen = number;

/** Calendar month `YYYY-MM`. Text order is time order. */
export type Month = string;

/** Calendar day `YYYY-MM-DD`, no time zone. Text order is time order. */
export type DateText = string;

/** A day, or a month where the paper gives no day (`YYYY-MM-DD` or `YYYY-MM`). */
export type DateOrMonth = string;

/** Civil-affairs area code: 4 digits for a city (`1303`), 6 for a county (`130302`), GB/T 2260. */
export type AreaCode = string;
