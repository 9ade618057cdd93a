/** What a page may do: run and style by the server's own files and by what carries this page's nonce, speak to this server alone, be framed by nobody. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page with its nonce: on its scripts, and in a `meta` for the styles that are made while it runs. */
export function pageWithNonce(html: string, nonce: string): string {
  return html
    .replace('<head>', `<head>\n    <meta name="csp-nonce" content="${nonce}" />`)
    .replaceAll('<script type="module"', `<script type="module" nonce="${nonce}"`);
}
