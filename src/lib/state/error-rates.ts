import measured from '../../../data/measured-findings.json';
import { buildErrorRates, type ErrorRatesModel } from '../views/build-error-rates';

/** What the benchmark measured, from its own output. */
export const errorRates: ErrorRatesModel = buildErrorRates(measured);
