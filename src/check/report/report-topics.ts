import { TOPICS } from '../rules/index.js';
import type { ReportTopic } from './report.js';

/** The steps of a client's way as a report tells of them. */
export function reportTopics(): ReportTopic[] {
  return TOPICS.map(({ id, title, rules }) => ({ id, title, rules: rules.map((one) => one.id) }));
}
