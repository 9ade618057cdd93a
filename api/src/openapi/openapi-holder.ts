import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Makes the description when it is first asked for: it needs every route, and a start need not wait for it. */
@Injectable()
export class OpenApiHolder {
  private make: (() => OpenAPIObject) | null = null;
  private made: OpenAPIObject | null = null;

  makeWith(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get document(): OpenAPIObject {
    if (!this.make) throw new Error('Nobody said how the description of the API is made.');
    this.made ??= this.make();
    return this.made;
  }
}
