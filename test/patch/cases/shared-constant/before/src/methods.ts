export const METHODS = ['client_secret_post', 'client_secret_basic'];
