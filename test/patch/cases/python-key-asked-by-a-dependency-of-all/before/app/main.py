from fastapi import FastAPI

from . import oauth
from .common import COMMON

app = FastAPI(dependencies=COMMON)
app.include_router(oauth.router)
