/** The kind of the token a client manages its registration with (RFC 7592 §3); its `uid` is the client. */
export const REGISTRATION_TOKEN = 'RegistrationAccessToken';

/** The kinds of entries that a registration leaves behind. */
export const REGISTRATION_KINDS = ['Client', REGISTRATION_TOKEN] as const;
