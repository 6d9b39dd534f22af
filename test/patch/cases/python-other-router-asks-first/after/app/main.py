from fastapi import Depends, FastAPI
from partners import known_partner

from . import oauth, reports

app = FastAPI()
app.include_router(oauth.router)
app.include_router(reports.router, dependencies=[Depends(known_partner)])
