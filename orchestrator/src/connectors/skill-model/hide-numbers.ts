/** A text without its long numbers, and the way back. */
export interface Hidden {
  readonly text: string;
  /** Puts the numbers back where an answer has their signs. */
  readonly restore: (answer: string) => string;
}

/** Numbers of seven and more figures, as of cards, phones and papers, in either width, with blanks and strokes between them; a letter may end them. */
const LONG = /[\d０-９](?:[ -]?[\d０-９]){6,}[XxＸｘ]?/g;

/** Hides long numbers behind signs (`[#1]`): whoever reads the text need not know them. Equal numbers have one sign. */
export function hideNumbers(text: string): Hidden {
  const numbers: string[] = [];
  const hidden = text.replace(LONG, (found) => {
    const number = found.normalize('NFKC');
    if (!numbers.includes(number)) numbers.push(number);
    return `[#${numbers.indexOf(number) + 1}]`;
  });
  return { text: hidden, restore: (answer) => answer.replace(/\[#(\d+)\]/g, (sign, at: string) => numbers[Number(at) - 1] ?? sign) };
}
