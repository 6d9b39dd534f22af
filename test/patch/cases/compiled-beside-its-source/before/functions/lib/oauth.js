"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.token = exports.metadata = void 0;
const https_1 = require("firebase-functions/https");
const codes_1 = require("./codes");
exports.metadata = (0, https_1.onRequest)((req, res) => {
    const issuer = `https://${req.hostname}`;
    res.json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
});
exports.token = (0, https_1.onRequest)(async (req, res) => {
    const grant = await (0, codes_1.take)(req.body.code, req.body.client_id);
    if ((0, codes_1.challengeOf)(req.body.code_verifier) !== grant.code_challenge) {
        res.status(400).json({ error: 'invalid_grant' });
        return;
    }
    res.json(await (0, codes_1.issue)(grant));
});
//# sourceMappingURL=oauth.js.map
