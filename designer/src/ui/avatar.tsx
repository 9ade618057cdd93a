import './avatar.css';

const hues = ['acc', 'ai', 'branch', 'remote', 'neutral'] as const;

/** The same person always has the same hue. */
function hueOf(name: string): (typeof hues)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return hues[sum % hues.length] ?? 'neutral';
}

/** A person as a disc with the first letter of the name. Pixels; ornament only, the name stands beside it. */
export function Avatar({ name, size = 24 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      className="tt-avatar"
      data-hue={hueOf(name)}
      style={{ width: size, height: size, fontSize: size >= 40 ? 15 : size >= 32 ? 13 : 11 }}
      aria-hidden
    >
      {[...name][0] ?? ''}
    </span>
  );
}
