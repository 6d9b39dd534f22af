import { deepEqual } from 'node:assert/strict';
import { buildMetadata } from '../src/metadata.js';

const metadata = buildMetadata('https://as.test', true);
deepEqual(metadata.token_endpoint_auth_methods_supported, ['client_secret_post']);
