declare module '@nlpjs/neural' {
  /** A word and its weight, by name. */
  type Weights = Readonly<Record<string, number>>;
  export class NeuralNetwork {
    constructor(settings: { readonly log: boolean; readonly [setting: string]: unknown });
    train(corpus: readonly { readonly input: Weights; readonly output: Weights }[]): {
      readonly error: number;
      readonly iterations: number;
    };
    run(input: Weights): Weights;
  }
}
