from fastapi import Depends, FastAPI
from partners import known_partner

from . import oauth

app = FastAPI()
app.include_router(oauth.router, dependencies=[Depends(known_partner)])
