const star = '*';

/** `王小芳` → `王*芳`, `王芳` → `王*`, `Anna Smith` → `A*** S****`: enough to address somebody, too little to find them. */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (/\p{Script=Han}/u.test(trimmed)) return maskMiddle(trimmed, 1, [...trimmed].length > 2 ? 1 : 0);
  return trimmed
    .split(/\s+/)
    .map((word) => maskMiddle(word, 1, 0))
    .join(' ');
}

/** `13812342207` → `138****2207`. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4);
}

/** `31010119800101004X` → `310*************4X`. */
export function maskIdNumber(number: string): string {
  return maskMiddle(number, 3, 2);
}

/** `fang.wang@example.com` → `f********@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? maskMiddle(email, 1, 0) : maskMiddle(email.slice(0, at), 1, 0) + email.slice(at);
}

/** Keeps the first and last characters and stars the rest; at least one star, whatever the length. Counts characters, not code units. */
export function maskMiddle(text: string, first: number, last: number): string {
  const characters = [...text];
  if (characters.length === 0) return '';
  if (characters.length <= first + last) return (characters[0] ?? '') + star.repeat(Math.max(1, characters.length - 1));
  const hidden = characters.length - first - last;
  return characters.slice(0, first).join('') + star.repeat(hidden) + characters.slice(first + hidden).join('');
}
