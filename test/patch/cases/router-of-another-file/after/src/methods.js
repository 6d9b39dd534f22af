exports.METHODS = ['client_secret_post', 'none'];
