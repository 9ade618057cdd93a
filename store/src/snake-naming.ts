import { DefaultNamingStrategy } from 'typeorm';

/** Properties are camelCase in the code and snake_case in the tables (`startedAt` ↔ `started_at`). */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string, prefixes: string[]): string {
    return [...prefixes, customName || propertyName].map(snake).join('_');
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
