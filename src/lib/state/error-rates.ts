import measured from '../../../data/measured-findings.json';
import { buildErrorRates, type ErrorRatesModel } from '../views/build-error-rates';
import { looserWords } from '../views/looser-words';

/** What the benchmark measured, from its own output. */
export const errorRates: ErrorRatesModel = buildErrorRates(measured);

/** What looser matches are, and how often they are matches by chance. */
export const looserText: string = looserWords(measured);
