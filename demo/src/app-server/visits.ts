import { createHmac, timingSafeEqual } from 'node:crypto';

const COOKIE = 'demo_phone';

/** The demonstration's sign-in: a cookie that names the customer, signed so that nobody can name another. */
export class Visits {
  constructor(private readonly secret: string) {}

  /** `Set-Cookie` that signs a customer in; null signs out. */
  cookie(customer: string | null): string {
    const value = customer === null ? '' : `${customer}.${this.sign(customer)}`;
    return `${COOKIE}=${value}; HttpOnly; SameSite=Lax; Path=/app${customer === null ? '; Max-Age=0' : ''}`;
  }

  /** The customer of a request's cookies; null when there is none or its signature is wrong. */
  customerOf(cookies: string | undefined): string | null {
    const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookies ?? '')?.[1] ?? '';
    const dot = value.lastIndexOf('.');
    if (dot < 1) return null;
    const customer = value.slice(0, dot);
    const [given, right] = [Buffer.from(value.slice(dot + 1)), Buffer.from(this.sign(customer))];
    return given.length === right.length && timingSafeEqual(given, right) ? customer : null;
  }

  private sign(customer: string): string {
    return createHmac('sha256', this.secret).update(`phone:${customer}`).digest('base64url');
  }
}
