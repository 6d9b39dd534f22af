import sqlite3

TABLE = """
CREATE TABLE IF NOT EXISTS clients (
    client_id TEXT PRIMARY KEY,
    client_secret TEXT NOT NULL,
    document TEXT
)
"""


class NotesProvider:
    def __init__(self):
        self.db = sqlite3.connect("notes.db")
        self.db.execute(TABLE)

    async def get_client(self, client_id):
        row = self.db.execute("SELECT document FROM clients WHERE client_id = ?", (client_id,))
        return parse(row.fetchone())

    async def register_client(self, client_info):
        values = (client_info.client_id, client_info.client_secret, client_info.model_dump_json())
        self.db.execute("INSERT INTO clients VALUES (?, ?, ?)", values)

    async def exchange_authorization_code(self, client, authorization_code):
        return await self.issue(client.client_id, authorization_code.scopes)
