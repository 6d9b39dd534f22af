import { scryptSync } from 'node:crypto';
import { rows } from './rows.js';

export const clientOf = ({ client_id = '', k = '' }) => rows.at(scryptSync(k, client_id, 24));
