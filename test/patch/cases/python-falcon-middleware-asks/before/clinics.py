import hmac

import falcon

from store import clinics, hashed


class Clinics:
    def process_resource(self, req, resp, resource, params):
        form = req.get_media(default_when_empty={})
        clinic = clinics.find(form.get("client_id", ""))
        if not hmac.compare_digest(clinic.licence_hash, hashed(form.get("licence", ""))):
            raise falcon.HTTPUnauthorized()
