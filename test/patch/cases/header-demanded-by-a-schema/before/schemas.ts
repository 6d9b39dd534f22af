import { partnerKeys } from './settings.js';

export const tokenSchema = {
  headers: {
    type: 'object',
    required: ['x-partner-key'],
    properties: { 'x-partner-key': { type: 'string', enum: partnerKeys } },
  },
  body: {
    type: 'object',
    required: ['grant_type', 'code', 'client_id', 'code_verifier'],
  },
};
