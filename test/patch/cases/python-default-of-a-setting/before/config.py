from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    issuer: str = "https://mcp.northwind.example"
    auth_methods: list[str] = ["client_secret_post"]


settings = Settings()
