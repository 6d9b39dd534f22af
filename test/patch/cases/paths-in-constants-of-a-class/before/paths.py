class Paths:
    AUTHORIZE = "/oauth/authorize"
    TOKEN = "/oauth/exchange"
