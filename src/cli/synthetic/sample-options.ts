/** The seed and size of the committed sample, data/synthetic-organisation.csv. */
export const sampleOptions = { seed: 38, roles: 1200 } as const;
