import ssl

import uvicorn

uvicorn.run("main:app", ssl_ca_certs="partners.pem", ssl_cert_reqs=ssl.CERT_REQUIRED)
