import { nsw } from '../framework/nsw';
import { AnalysisDesk } from './analysis/analysis-desk';
import type { AnalysisRequest } from './analysis-protocol';

const desk = new AnalysisDesk(nsw, (answer, transfer) =>
	self.postMessage(answer, { transfer: [...transfer] })
);

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => void desk.take(data);
