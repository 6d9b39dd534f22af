from fastapi import FastAPI

from api import health, sign_in

app = FastAPI()
app.include_router(health.router)
app.include_router(sign_in.router, prefix="/oauth")
