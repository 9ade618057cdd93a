/** What the seed uses of the list of statutory holidays; the package types another file than the one that Node can load. */
declare module 'chinese-days/dist/index.min.js' {
  interface DayDetail {
    readonly date: string;
    readonly work: boolean;
    /** A weekday's English name, or `National Day,国庆节,3` on a holiday and on a day worked in exchange. */
    readonly name: string;
  }
  const days: { readonly getDayDetail: (date: string) => DayDetail };
  export = days;
}
