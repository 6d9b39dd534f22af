export const consumers = {
  async verified(consumerKey, consumerSecret) {
    return table.findOneOrFail({ consumerKey, consumerSecret });
  },
};

/** Errors of RFC 6749: invalid_client. */
export class ConsumerError extends Error {}
